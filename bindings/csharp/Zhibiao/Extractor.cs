using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace Zhibiao
{
    /// <summary>Reads articles. It never changes; any number of threads may use it at once, and share one. Options handed to a
    /// call stand in place of the extractor's, all of them but the tables.</summary>
    public sealed class Extractor : IDisposable
    {
        private readonly ExtractorHandle handle;
        private readonly ExtractorOptions options;

        /// <summary>An extractor with options for all calls that have none of their own.</summary>
        /// <param name="options">null: none set.</param>
        /// <exception cref="ZhibiaoException">An option or a row of a table is wrong.</exception>
        /// <exception cref="NotSupportedException">The library that is loaded is of another ABI version.</exception>
        /// <exception cref="DllNotFoundException">The library isn't found.</exception>
        public Extractor(ExtractorOptions options = null)
        {
            Library.CheckAbi();
            this.options = options?.Copy() ?? new ExtractorOptions();
            using (var given = this.options.ToHandle(true))
            {
                var error = Errors.New();
                Errors.Check(Native.zhibiao_extractor_new(given, out handle, ref error), ref error);
            }
        }

        /// <summary>A copy of the extractor's options.</summary>
        public ExtractorOptions Options => options.Copy();

        /// <summary>Reads one article.</summary>
        /// <param name="text">The article. A surrogate without its other half is an invalid byte.</param>
        /// <param name="options">null: the extractor's.</param>
        /// <exception cref="ZhibiaoException">The text or an option is wrong.</exception>
        public Document Extract(string text, ExtractorOptions options = null)
        {
            if (text == null) throw new ArgumentNullException(nameof(text));
            var bytes = Utf8.Bytes(text);
            return Read(bytes, bytes.Length, ForString(options));
        }

        /// <summary>Reads one article that is bytes in the encoding of the options.</summary>
        /// <param name="bytes">The article.</param>
        /// <param name="options">null: the extractor's.</param>
        /// <exception cref="ZhibiaoException">The bytes or an option are wrong.</exception>
        public Document Extract(byte[] bytes, ExtractorOptions options = null)
        {
            if (bytes == null) throw new ArgumentNullException(nameof(bytes));
            return Read(bytes, bytes.Length, options);
        }

        /// <summary>Reads one article that is all that a stream gives, in the encoding of the options.</summary>
        /// <param name="stream">The article; left open at its end.</param>
        /// <param name="options">null: the extractor's.</param>
        /// <exception cref="ZhibiaoException">The bytes or an option are wrong.</exception>
        public Document Extract(Stream stream, ExtractorOptions options = null)
        {
            if (stream == null) throw new ArgumentNullException(nameof(stream));
            using (var bytes = new MemoryStream())
            {
                stream.CopyTo(bytes);
                return Read(bytes.GetBuffer(), bytes.Length, options);
            }
        }

        /// <summary>Reads one article that is a file in the encoding of the options; without
        /// <see cref="ExtractorOptions.Source"/>, its path is the document's name.</summary>
        /// <param name="path">The file.</param>
        /// <param name="options">null: the extractor's.</param>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="ZhibiaoException">The file can't be read, its bytes or an option are wrong.</exception>
        public Document ExtractFile(string path, ExtractorOptions options = null)
        {
            if (path == null) throw new ArgumentNullException(nameof(path));
            if (!File.Exists(path) && !Directory.Exists(path)) throw new FileNotFoundException("There is no such file.", path);
            var name = Utf8.Bytes(path);
            using (var own = options?.ToHandle(false))
            {
                var error = Errors.New();
                DocumentHandle document;
                Errors.Check(Native.zhibiao_extractor_extract_file(handle, name, name.Length, own ?? OptionsHandle.None, out document, ref error), ref error);
                return new Document(document);
            }
        }

        /// <summary>Reads many articles on several threads. Results stand in the order of the inputs; an input that can't be
        /// read fails alone.</summary>
        /// <param name="inputs">The articles.</param>
        /// <param name="workers">How many threads, the calling one among them; 0: as many as the machine runs at once.</param>
        /// <param name="progress">Told on the calling thread how many are done, or null.</param>
        /// <param name="cancellationToken">Stops before the next article; what was read is disposed of.</param>
        /// <exception cref="OperationCanceledException">The token was cancelled before all were read.</exception>
        /// <exception cref="ZhibiaoException">An option is wrong.</exception>
        public IReadOnlyList<BatchResult> ExtractBatch(IEnumerable<BatchInput> inputs, int workers = 0, IProgress<BatchProgress> progress = null,
                                                       CancellationToken cancellationToken = default(CancellationToken))
        {
            if (inputs == null) throw new ArgumentNullException(nameof(inputs));
            if (workers < 0) throw new ArgumentOutOfRangeException(nameof(workers));
            var list = inputs.ToArray();
            if (list.Contains(null)) throw new ArgumentException("One of the inputs is null.", nameof(inputs));
            if (handle.IsClosed) throw new ObjectDisposedException(nameof(Extractor));
            cancellationToken.ThrowIfCancellationRequested();
            using (var batch = new Batch(list, ForString)) return batch.Read(handle, workers, progress, cancellationToken);
        }

        /// <summary>Reads many articles with the extractor's options.</summary>
        /// <param name="texts">The articles.</param>
        /// <param name="workers">How many threads; 0: as many as the machine runs at once.</param>
        /// <param name="progress">Told how many are done, or null.</param>
        /// <param name="cancellationToken">Stops before the next article.</param>
        /// <exception cref="OperationCanceledException">The token was cancelled before all were read.</exception>
        public IReadOnlyList<BatchResult> ExtractBatch(IEnumerable<string> texts, int workers = 0, IProgress<BatchProgress> progress = null,
                                                       CancellationToken cancellationToken = default(CancellationToken))
        {
            if (texts == null) throw new ArgumentNullException(nameof(texts));
            return ExtractBatch(texts.Select(text => new BatchInput(text)), workers, progress, cancellationToken);
        }

        /// <summary>Frees the extractor, once the calls that use it have returned; its documents live on. A second call does
        /// nothing.</summary>
        public void Dispose() => handle.Dispose();

        /// <summary>Bytes made of a string are UTF-8, whatever the options say of files. null: the extractor's own options.</summary>
        private ExtractorOptions ForString(ExtractorOptions own)
        {
            var valid = own ?? options;
            return valid.Encoding == null ? own : valid.ForString();
        }

        private Document Read(byte[] bytes, long length, ExtractorOptions own)
        {
            using (var given = own?.ToHandle(false))
            {
                var error = Errors.New();
                DocumentHandle document;
                Errors.Check(Native.zhibiao_extractor_extract(handle, bytes, length, given ?? OptionsHandle.None, out document, ref error), ref error);
                return new Document(document);
            }
        }
    }
}
