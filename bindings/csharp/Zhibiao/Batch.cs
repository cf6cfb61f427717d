using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;

namespace Zhibiao
{
    /// <summary>One article of a batch. What is handed in mustn't change before the batch is read.</summary>
    public sealed class BatchInput
    {
        /// <summary>An article that is a string.</summary>
        /// <param name="text">The article.</param>
        /// <param name="options">null: the extractor's.</param>
        public BatchInput(string text, ExtractorOptions options = null)
        {
            Text = text ?? throw new ArgumentNullException(nameof(text));
            Options = options;
        }

        /// <summary>An article that is bytes in the encoding of the options.</summary>
        /// <param name="bytes">The article.</param>
        /// <param name="options">null: the extractor's.</param>
        public BatchInput(byte[] bytes, ExtractorOptions options = null)
        {
            Bytes = bytes ?? throw new ArgumentNullException(nameof(bytes));
            Options = options;
        }

        internal string Text { get; }
        internal byte[] Bytes { get; }
        internal ExtractorOptions Options { get; }
    }

    /// <summary>What became of one input: a document or an error.</summary>
    public sealed class BatchResult : IDisposable
    {
        private readonly Document read; // of a failed input: without content, but with its JSON

        internal BatchResult(Document read, Exception error)
        {
            this.read = read;
            Error = error;
        }

        /// <summary>The document; null where the input couldn't be read.</summary>
        public Document Document => Error == null ? read : null;

        /// <summary>Why the input couldn't be read, a <see cref="ZhibiaoException"/> (or no memory was left); null where it was.</summary>
        public Exception Error { get; }

        /// <summary>The document as JSON, or, with `error`, why there is none: every input has its line.</summary>
        /// <param name="indented">On many lines, indented by two blanks.</param>
        public string ToJson(bool indented = false) => read.ToJson(indented);

        /// <summary>Disposes of the document. A second call does nothing.</summary>
        public void Dispose() => read.Dispose();
    }

    /// <summary>How far a batch is.</summary>
    public struct BatchProgress
    {
        internal BatchProgress(long done, long count)
        {
            Done = done;
            Count = count;
        }

        /// <summary>How many inputs are finished.</summary>
        public long Done { get; }

        /// <summary>How many there are.</summary>
        public long Count { get; }
    }

    /// <summary>What a call for many texts hands to C: bytes that stay where they are, and options, until it is disposed of.</summary>
    internal sealed class Batch : IDisposable
    {
        private readonly IntPtr[] texts, options, documents;
        private readonly long[] lengths;
        private readonly List<GCHandle> pinned = new List<GCHandle>();
        private readonly List<OptionsHandle> handles = new List<OptionsHandle>();

        internal Batch(BatchInput[] inputs, Func<ExtractorOptions, ExtractorOptions> forString)
        {
            texts = new IntPtr[inputs.Length];
            options = new IntPtr[inputs.Length];
            documents = new IntPtr[inputs.Length];
            lengths = new long[inputs.Length];
            try
            {
                for (var i = 0; i < inputs.Length; ++i) Add(i, inputs[i], forString);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public void Dispose()
        {
            foreach (var bytes in pinned) bytes.Free();
            foreach (var handle in handles) handle.Dispose();
        }

        internal IReadOnlyList<BatchResult> Read(ExtractorHandle extractor, int workers, IProgress<BatchProgress> progress, CancellationToken token)
        {
            Exception thrown = null;
            // An exception mustn't pass through C: it stops the batch and is thrown behind it.
            Native.Progress report = (context, done, count) =>
            {
                try
                {
                    progress?.Report(new BatchProgress(done, count));
                }
                catch (Exception exception)
                {
                    thrown = exception;
                }
                return thrown != null || token.IsCancellationRequested ? 1 : 0;
            };
            var error = Errors.New();
            var code = Native.zhibiao_extractor_extract_batch(extractor, texts, lengths, options, texts.Length, workers, report, IntPtr.Zero, documents, ref error);
            GC.KeepAlive(report);
            Errors.Check(code, ref error);
            return Results(thrown, token);
        }

        private void Add(int index, BatchInput input, Func<ExtractorOptions, ExtractorOptions> forString)
        {
            var bytes = input.Bytes ?? Utf8.Bytes(input.Text);
            var pin = GCHandle.Alloc(bytes, GCHandleType.Pinned);
            pinned.Add(pin);
            texts[index] = pin.AddrOfPinnedObject();
            lengths[index] = bytes.Length;
            var own = input.Bytes == null ? forString(input.Options) : input.Options;
            if (own == null) return;
            var handle = own.ToHandle(false);
            handles.Add(handle); // lives, and isn't freed, as long as this
            options[index] = handle.DangerousGetHandle();
        }

        private IReadOnlyList<BatchResult> Results(Exception thrown, CancellationToken token)
        {
            var results = new BatchResult[documents.Length];
            var stopped = false;
            for (var i = 0; i < results.Length; ++i)
            {
                results[i] = Result(new DocumentHandle(documents[i]));
                stopped = stopped || results[i].Error is ZhibiaoException error && error.Code == Code.Cancelled;
            }
            if (thrown == null && !stopped) return Array.AsReadOnly(results);
            foreach (var result in results) result.Dispose();
            if (thrown != null) throw new AggregateException("The progress function threw.", thrown);
            throw new OperationCanceledException(token);
        }

        private static BatchResult Result(DocumentHandle handle)
        {
            var error = Errors.New();
            var code = handle.Read(pointer => Native.zhibiao_document_error(pointer, ref error));
            return new BatchResult(new Document(handle), code == (int)Code.Ok ? null : Errors.Of(code, ref error));
        }
    }
}
