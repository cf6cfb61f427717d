using System;
using System.Globalization;

namespace Zhibiao
{
    /// <summary>How to read. An <see cref="Extractor"/> copies what it is given: changing it afterwards changes nothing there. To
    /// change one thing for one call, take a copy by <see cref="Extractor.Options"/>. Not to be changed by one thread while
    /// another uses it.</summary>
    public sealed class ExtractorOptions
    {
        /// <summary>The name of the document, `source` in JSON: a file name, an id. null: "", or the path of a file.</summary>
        public string Source { get; set; }

        /// <summary>The reference date, used where the text states none. Only the day counts. null: none.</summary>
        public DateTime? Published { get; set; }

        /// <summary>Replace invalid bytes by U+FFFD and warn, instead of refusing the text.</summary>
        public bool Lossy { get; set; }

        /// <summary>List every numeral among the mentions.</summary>
        public bool Numbers { get; set; }

        /// <summary>Keep what gave each field of each observation: <see cref="Document.Explanations"/>, and in JSON.</summary>
        public bool Explain { get; set; }

        /// <summary>What Begin and End count. <see cref="Offsets.Utf16"/> unless set: they index .NET strings, so that
        /// <c>document.Article.Text.Substring(o.Begin, o.End - o.Begin)</c> is <c>o.Text</c>.</summary>
        public Offsets Offsets { get; set; } = Offsets.Utf16;

        /// <summary>The encoding of bytes, streams and files by its name ("GB18030", "Big5", "UTF-16LE") or "auto"; null: UTF-8. A
        /// string needs none.</summary>
        public string Encoding { get; set; }

        /// <summary>What the input is. <see cref="InputFormat.Text"/> unless set.</summary>
        public InputFormat InputFormat { get; set; }

        /// <summary>Indicators added to those known: tab-separated rows. Counts for a new <see cref="Extractor"/> only.</summary>
        public string Indicators { get; set; }

        /// <summary>Units and classifiers added to those known: tab-separated rows. Counts for a new <see cref="Extractor"/> only.</summary>
        public string Units { get; set; }

        /// <summary>Words of clauses added to those known: tab-separated rows. Counts for a new <see cref="Extractor"/> only.</summary>
        public string Words { get; set; }

        internal ExtractorOptions Copy() => (ExtractorOptions)MemberwiseClone();

        /// <summary>Without the encoding and the tables: for a call with a string.</summary>
        internal ExtractorOptions ForString()
        {
            var own = Copy();
            own.Encoding = null;
            return own;
        }

        /// <summary>The options in C, which the caller disposes of.</summary>
        internal OptionsHandle ToHandle(bool withTables)
        {
            var error = Errors.New();
            OptionsHandle handle;
            Errors.Check(Native.zhibiao_options_new(out handle, ref error), ref error);
            try
            {
                Apply(handle);
                if (withTables) AddTables(handle);
                return handle;
            }
            catch
            {
                handle.Dispose();
                throw;
            }
        }

        private void Apply(OptionsHandle handle)
        {
            var error = Errors.New();
            var source = Utf8.Bytes(Source ?? "");
            var published = Utf8.Bytes(Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
            Errors.Check(Native.zhibiao_options_set_source(handle, source, source.Length, ref error), ref error);
            Errors.Check(Native.zhibiao_options_set_published(handle, published, published.Length, ref error), ref error);
            Errors.Check(Native.zhibiao_options_set_lossy(handle, Lossy ? 1 : 0, ref error), ref error);
            Errors.Check(Native.zhibiao_options_set_numbers(handle, Numbers ? 1 : 0, ref error), ref error);
            Errors.Check(Native.zhibiao_options_set_explain(handle, Explain ? 1 : 0, ref error), ref error);
            Errors.Check(Native.zhibiao_options_set_offsets(handle, (int)Offsets, ref error), ref error);
            Errors.Check(Native.zhibiao_options_set_input_format(handle, (int)InputFormat, ref error), ref error);
            var encoding = Utf8.Bytes(Encoding ?? "");
            Errors.Check(Native.zhibiao_options_set_encoding(handle, encoding, encoding.Length, ref error), ref error);
        }

        private void AddTables(OptionsHandle handle)
        {
            AddTable(handle, Table.Indicators, Indicators);
            AddTable(handle, Table.Units, Units);
            AddTable(handle, Table.Words, Words);
        }

        private static void AddTable(OptionsHandle handle, Table table, string rows)
        {
            if (string.IsNullOrEmpty(rows)) return;
            var error = Errors.New();
            var tsv = Utf8.Bytes(rows);
            Errors.Check(Native.zhibiao_options_add_table(handle, (int)table, tsv, tsv.Length, ref error), ref error);
        }
    }
}
