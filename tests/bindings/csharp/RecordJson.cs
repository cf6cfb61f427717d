using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Zhibiao.Tests
{
    /// <summary>A document as JSON, put together from nothing but the records: what they say is compared with what the library
    /// writes, byte for byte. The document's offsets must be UTF-16.</summary>
    public sealed class RecordJson
    {
        private readonly StringBuilder json = new StringBuilder();
        private bool first = true;

        public static string Of(Document document)
        {
            var writer = new RecordJson();
            writer.Document(document);
            return writer.json.ToString();
        }

        private void Document(Document document)
        {
            Object(() =>
            {
                Member("schema", "zhibiao/1");
                Member("source", document.Article.DocumentSource);
                Member("article", () => Article(document));
                List("observations", document.Observations, one => Observation(document, one));
                List("regions", document.Regions, one => Entity(document, one, true));
                List("organizations", document.Organizations, one => Entity(document, one, false));
                List("persons", document.Persons, one => Person(document, one));
                List("projects", document.Projects, one => Project(document, one));
                List("programs", document.Programs, one => Program(document, one));
                List("quotes", document.Quotes, Quote);
                List("audit", document.Audit, Check);
                List("warnings", document.Warnings, Warning);
            });
        }

        private void Article(Document document)
        {
            var article = document.Article;
            Optional("title", article.Title);
            Optional("kicker", article.Kicker);
            List("subtitles", article.Subtitles, Text);
            Optional("published", article.Published);
            Optional("source", article.Source);
            List("authors", article.Authors, Text);
            List("editors", article.Editors, Text);
            Optional("original_title", article.OriginalTitle);
            Member("script", article.Script.JsonName());
            Member("encoding", article.Encoding);
            List("blocks", document.Blocks, block => Object(() =>
            {
                Member("kind", block.Kind.JsonName());
                Place(block.Begin, block.End);
                Member("text", block.Text);
            }));
        }

        private void Observation(Document document, Observation one) => Object(() =>
        {
            Member("id", one.Id);
            Member("text", one.Text);
            Place(one.Begin, one.End);
            Optional("name", one.Name);
            Optional("concept", one.Concept);
            Optional("action", one.Action);
            Member("kind", one.Kind.JsonName());
            Optional("basis", one.Basis.JsonName());
            Optional("value", one.Value);
            Optional("low", one.Low);
            Optional("high", one.High);
            if (one.Parts == null) Optional("parts", null);
            else List("parts", one.Parts, Text);
            Member("bound", one.Bound.JsonName());
            Member("unit", one.Unit);
            Member("unit_text", one.UnitText);
            About(one);
            Member("status", one.Status.JsonName());
            Flag("cumulative", one.Cumulative);
            Optional("whole", one.Whole);
            Optional("rank_scope", one.RankScope);
            Id("part_of", one.PartOf);
            Id("pair", one.Pair);
            Member("sentence", () => Place(one.Sentence.Begin, one.Sentence.End));
            if (document.Explanations.Count > 0) Member("explanation", () => Explain(document.Explanations.Where(why => why.Observation == one.Id)));
        });

        private void About(Observation one)
        {
            if (one.Period == null) Optional("period", null);
            else Member("period", () =>
            {
                Optional("start", Iso(one.Period.Start));
                Optional("end", Iso(one.Period.End));
                Optional("text", one.Period.Text);
                Member("source", one.Period.Source.JsonName());
            });
            if (one.Subject == null) Optional("subject", null);
            else Member("subject", () =>
            {
                Member("text", one.Subject.Text);
                Member("name", one.Subject.Name);
                Member("type", one.Subject.Type.JsonName());
                Optional("adcode", one.Subject.Adcode);
            });
        }

        private void Explain(IEnumerable<Explanation> reasons)
        {
            foreach (var why in reasons)
                Member(why.Field.JsonName(), () =>
                {
                    Member("rule", why.Rule);
                    if (why.Begin == why.End)
                    {
                        Optional("begin", null);
                        Optional("end", null);
                    }
                    else Place(why.Begin, why.End);
                    Optional("text", why.Text);
                });
        }

        private void Entity(Document document, Entity one, bool region) => Object(() =>
        {
            if (region) Member("text", one.Text);
            Member("name", one.Name);
            if (region) Optional("adcode", one.Code);
            Mentions(document, one.Mentions);
        });

        private void Mentions(Document document, IEnumerable<Span> mentions) => List("mentions", mentions, place => Object(() =>
        {
            Member("text", document.Article.Text.Substring(place.Begin, place.Length));
            Place(place.Begin, place.End);
        }));

        private void Person(Document document, Person one) => Object(() =>
        {
            Member("name", one.Name);
            Optional("post", one.Post);
            Optional("organization", one.Organization);
            Mentions(document, one.Mentions);
        });

        private void Amount(string name, ProjectAmount amount)
        {
            if (amount == null) Optional(name, null);
            else Member(name, () =>
            {
                Member("value", amount.Value);
                Member("unit", amount.Unit);
                Id("observation", amount.Observation);
            });
        }

        private void Project(Document document, Project one) => Object(() =>
        {
            Member("name", one.Name);
            Optional("owner", one.Owner);
            Optional("location", one.Location);
            Amount("investment", one.Investment);
            Amount("capacity", one.Capacity);
            Optional("phase", one.Phase.JsonName());
            Mentions(document, one.Mentions);
        });

        private void Program(Document document, Zhibiao.Program one) => Object(() =>
        {
            Member("name", one.Name);
            List("parts", one.Parts, Text);
            Mentions(document, one.Mentions);
        });

        private void Quote(Quote one) => Object(() =>
        {
            Optional("speaker", one.Speaker);
            Optional("post", one.Post);
            Member("text", one.Text);
            Place(one.Begin, one.End);
            Flag("direct", one.Direct);
        });

        private void Check(Check one) => Object(() =>
        {
            Member("rule", one.Rule);
            List("observations", one.Observations, id => Raw(id.ToString()));
            Member("stated", one.Stated);
            Member("computed", one.Computed);
            Member("tolerance", one.Tolerance);
            Flag("holds", one.Holds);
        });

        private void Warning(Warning one) => Object(() =>
        {
            Member("code", one.Code);
            Member("message", one.Message);
            Key("byte_offset");
            Raw(one.ByteOffset.ToString());
        });

        private static string Iso(DateTime? date) => date?.ToString("yyyy-MM-dd");

        private void Place(int begin, int end)
        {
            Member("begin", begin);
            Member("end", end);
        }

        private void Id(string name, int? id)
        {
            Key(name);
            Raw(id?.ToString() ?? "null");
        }

        private void Flag(string name, bool flag)
        {
            Key(name);
            Raw(flag ? "true" : "false");
        }

        private void Member(string name, int number)
        {
            Key(name);
            Raw(number.ToString());
        }

        private void Member(string name, string text)
        {
            Key(name);
            Text(text);
        }

        private void Member(string name, Action members)
        {
            Key(name);
            Object(members);
        }

        private void Optional(string name, string text)
        {
            Key(name);
            if (text == null) Raw("null");
            else Text(text);
        }

        private void List<T>(string name, IEnumerable<T> elements, Action<T> element)
        {
            Key(name);
            Group("[", "]", () => { foreach (var one in elements) element(one); });
        }

        private void Object(Action members) => Group("{", "}", members);

        private void Group(string begin, string end, Action content)
        {
            Separate();
            json.Append(begin);
            first = true;
            content();
            json.Append(end);
            first = false;
        }

        private void Key(string name)
        {
            Separate();
            json.Append('"').Append(name).Append("\":");
            first = true;
        }

        private void Separate()
        {
            if (!first) json.Append(',');
            first = false;
        }

        private void Raw(string words)
        {
            Separate();
            json.Append(words);
        }

        private void Text(string words)
        {
            Separate();
            json.Append('"');
            foreach (var unit in words) json.Append(Escaped(unit));
            json.Append('"');
        }

        private static string Escaped(char unit)
        {
            switch (unit)
            {
                case '\n': return "\\n";
                case '\r': return "\\r";
                case '\t': return "\\t";
                case '"': return "\\\"";
                case '\\': return "\\\\";
                default: return unit < ' ' ? $"\\u{(int)unit:x4}" : unit.ToString();
            }
        }
    }
}
