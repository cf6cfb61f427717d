using System;
using System.Collections.Generic;

namespace Zhibiao
{
    /// <summary>What the page says of itself.</summary>
    public sealed class Article : Record
    {
        internal Article(ref NativeArticle of)
        {
            Text = Utf8.Words(of.Text);
            DocumentSource = Utf8.Words(of.DocumentSource);
            Title = Utf8.Optional(of.Title);
            Kicker = Utf8.Optional(of.Kicker);
            Subtitles = Utf8.List(of.Subtitles, of.SubtitleCount);
            Published = Utf8.Optional(of.Published);
            PublishedDate = Values.Date(of.PublishedDate);
            Source = Utf8.Optional(of.Source);
            Authors = Utf8.List(of.Authors, of.AuthorCount);
            Editors = Utf8.List(of.Editors, of.EditorCount);
            OriginalTitle = Utf8.Optional(of.OriginalTitle);
            Script = (Script)of.Script;
            Encoding = Utf8.Words(of.Encoding);
        }

        /// <summary>The text that was read: what Begin and End count in.</summary>
        public string Text { get; }

        /// <summary>The name of the document: <see cref="ExtractorOptions.Source"/>.</summary>
        public string DocumentSource { get; }

        /// <summary>The title.</summary>
        public string Title { get; }

        /// <summary>The line above the title.</summary>
        public string Kicker { get; }

        /// <summary>The lines below the title.</summary>
        public IReadOnlyList<string> Subtitles { get; }

        /// <summary>When it was published, in ISO 8601, with +08:00 where a time is stated.</summary>
        public string Published { get; }

        /// <summary>The day of <see cref="Published"/>.</summary>
        public DateTime? PublishedDate { get; }

        /// <summary>Who published it first.</summary>
        public string Source { get; }

        /// <summary>Who wrote it.</summary>
        public IReadOnlyList<string> Authors { get; }

        /// <summary>Who edited it.</summary>
        public IReadOnlyList<string> Editors { get; }

        /// <summary>The title it had where it comes from.</summary>
        public string OriginalTitle { get; }

        /// <summary>The script that most of the text is in.</summary>
        public Script Script { get; }

        /// <summary>The encoding of the input.</summary>
        public string Encoding { get; }

        internal override object[] Members => new object[]
        {
            Text, DocumentSource, Title, Kicker, Subtitles, Published, PublishedDate, Source, Authors, Editors, OriginalTitle, Script, Encoding
        };
    }

    /// <summary>A block of the article.</summary>
    public sealed class Block : Record
    {
        internal Block(ref NativeBlock of)
        {
            Kind = (BlockKind)of.Kind;
            Text = Utf8.Words(of.Text);
            Begin = Values.Offset(of.Begin);
            End = Values.Offset(of.End);
            FirstSentence = Values.Offset(of.FirstSentence);
            SentenceCount = Values.Offset(of.SentenceCount);
        }

        /// <summary>What it is.</summary>
        public BlockKind Kind { get; }

        /// <summary>Its words.</summary>
        public string Text { get; }

        /// <summary>Where it begins.</summary>
        public int Begin { get; }

        /// <summary>What it ends before.</summary>
        public int End { get; }

        /// <summary>The index of its first sentence in <see cref="Document.Sentences"/>.</summary>
        public int FirstSentence { get; }

        /// <summary>How many sentences it has.</summary>
        public int SentenceCount { get; }

        internal override object[] Members => new object[] { Kind, Text, Begin, End, FirstSentence, SentenceCount };
    }

    /// <summary>A sentence of a block.</summary>
    public sealed class Sentence : Record
    {
        internal Sentence(ref NativeSentence of)
        {
            Text = Utf8.Words(of.Text);
            Begin = Values.Offset(of.Begin);
            End = Values.Offset(of.End);
        }

        /// <summary>Its words.</summary>
        public string Text { get; }

        /// <summary>Where it begins.</summary>
        public int Begin { get; }

        /// <summary>What it ends before.</summary>
        public int End { get; }

        internal override object[] Members => new object[] { Text, Begin, End };
    }
}
