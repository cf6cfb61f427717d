using System;
using System.Collections.Generic;

namespace Zhibiao
{
    /// <summary>What was read out of one article. Each list is copied out of C when it is first asked for, and stays valid after
    /// <see cref="Dispose"/>; what is first asked for after it throws <see cref="ObjectDisposedException"/>. Any number of threads
    /// may use a document at once, and one of them may dispose of it. It outlives its <see cref="Extractor"/>.</summary>
    public sealed class Document : IDisposable
    {
        private readonly DocumentHandle handle;
        private readonly Lazy<Article> article;
        private readonly Lazy<IReadOnlyList<Block>> blocks;
        private readonly Lazy<IReadOnlyList<Sentence>> sentences;
        private readonly Lazy<IReadOnlyList<Observation>> observations;
        private readonly Lazy<IReadOnlyList<Mention>> mentions;
        private readonly Lazy<IReadOnlyList<Entity>> regions, organizations;
        private readonly Lazy<IReadOnlyList<Person>> persons;
        private readonly Lazy<IReadOnlyList<Project>> projects;
        private readonly Lazy<IReadOnlyList<Program>> programs;
        private readonly Lazy<IReadOnlyList<Quote>> quotes;
        private readonly Lazy<IReadOnlyList<Check>> audit;
        private readonly Lazy<IReadOnlyList<Explanation>> explanations;
        private readonly Lazy<IReadOnlyList<Warning>> warnings;

        internal Document(DocumentHandle handle)
        {
            this.handle = handle;
            article = new Lazy<Article>(() => handle.Read(Reading.Article));
            blocks = Later(Zhibiao.List.Blocks, Reading.Block);
            sentences = Later(Zhibiao.List.Sentences, Reading.Sentence);
            observations = Later(Zhibiao.List.Observations, Reading.Observation);
            mentions = Later(Zhibiao.List.Mentions, Reading.Mention);
            regions = Entities(Zhibiao.List.Regions);
            organizations = Entities(Zhibiao.List.Organizations);
            persons = Later(Zhibiao.List.Persons, Reading.Person);
            projects = Later(Zhibiao.List.Projects, Reading.Project);
            programs = Later(Zhibiao.List.Programs, Reading.Program);
            quotes = Later(Zhibiao.List.Quotes, Reading.Quote);
            audit = Later(Zhibiao.List.Audit, Reading.Check);
            explanations = Later(Zhibiao.List.Explanations, Reading.Explanation);
            warnings = Later(Zhibiao.List.Warnings, Reading.Warning);
        }

        /// <summary>What the page says of itself, and the text.</summary>
        public Article Article => article.Value;

        /// <summary>The blocks of the article.</summary>
        public IReadOnlyList<Block> Blocks => blocks.Value;

        /// <summary>The sentences of all blocks.</summary>
        public IReadOnlyList<Sentence> Sentences => sentences.Value;

        /// <summary>The stated numbers, in text order.</summary>
        public IReadOnlyList<Observation> Observations => observations.Value;

        /// <summary>The layer under the observations, in text order.</summary>
        public IReadOnlyList<Mention> Mentions => mentions.Value;

        /// <summary>The regions that the text names.</summary>
        public IReadOnlyList<Entity> Regions => regions.Value;

        /// <summary>The organizations that the text names.</summary>
        public IReadOnlyList<Entity> Organizations => organizations.Value;

        /// <summary>The persons that the text names, with their posts.</summary>
        public IReadOnlyList<Person> Persons => persons.Value;

        /// <summary>The construction and investment projects that the text tells of.</summary>
        public IReadOnlyList<Project> Projects => projects.Value;

        /// <summary>The named working systems and initiatives that the text tells of.</summary>
        public IReadOnlyList<Program> Programs => programs.Value;

        /// <summary>Who says what, in text order.</summary>
        public IReadOnlyList<Quote> Quotes => quotes.Value;

        /// <summary>The sums and shares that the text states, recomputed.</summary>
        public IReadOnlyList<Check> Audit => audit.Value;

        /// <summary>Why the fields of the observations are what they are; empty without <see cref="ExtractorOptions.Explain"/>.</summary>
        public IReadOnlyList<Explanation> Explanations => explanations.Value;

        /// <summary>What was noticed.</summary>
        public IReadOnlyList<Warning> Warnings => warnings.Value;

        /// <summary>The whole document as JSON, schema zhibiao/1.</summary>
        /// <param name="indented">On many lines, indented by two blanks.</param>
        public string ToJson(bool indented = false) => Render(indented ? Zhibiao.Render.JsonPretty : Zhibiao.Render.Json);

        /// <summary>The document in another form: JSON, CSV, TSV, a table.</summary>
        /// <param name="format">Which.</param>
        /// <exception cref="ZhibiaoException">There is no such form (<see cref="Code.InvalidOption"/>).</exception>
        public string Render(Render format) => handle.Read(pointer =>
        {
            var error = Errors.New();
            IntPtr text;
            long length;
            Errors.Check(Native.zhibiao_document_render(pointer, (int)format, out text, out length, ref error), ref error);
            return Utf8.Text(text, length);
        });

        /// <summary>Frees what C holds. A second call does nothing.</summary>
        public void Dispose() => handle.Dispose();

        private Lazy<IReadOnlyList<T>> Later<T>(List list, Func<IntPtr, long, T> element) =>
            new Lazy<IReadOnlyList<T>>(() => handle.Read(pointer => Reading.List(pointer, list, element)));

        private Lazy<IReadOnlyList<Entity>> Entities(List list) => Later(list, (pointer, index) => Reading.Entity(pointer, list, index));
    }
}
