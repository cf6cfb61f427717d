using System;

namespace Zhibiao
{
    /// <summary>Why an input, an option or a table was refused. What is wrong already in .NET has its usual exception instead:
    /// <see cref="ArgumentException"/> and its kin, <see cref="System.IO.FileNotFoundException"/>, <see cref="ObjectDisposedException"/>,
    /// <see cref="OperationCanceledException"/>, <see cref="OutOfMemoryException"/>.</summary>
    public sealed class ZhibiaoException : Exception
    {
        /// <summary>An exception with a code of the library.</summary>
        /// <param name="code">What is wrong.</param>
        /// <param name="message">What happened, where, and what to do about it.</param>
        /// <param name="byteOffset">Where in the input, in bytes; null where there is no place.</param>
        public ZhibiaoException(Code code, string message, long? byteOffset = null) : base(message)
        {
            Code = code;
            ByteOffset = byteOffset;
        }

        /// <summary>What is wrong.</summary>
        public Code Code { get; }

        /// <summary>Where in the input, in bytes (of its UTF-8, where it was a string); null where there is no place.</summary>
        public long? ByteOffset { get; }
    }

    internal static unsafe class Errors
    {
        private const int MessageRoom = 256;

        internal static NativeError New() => new NativeError { StructSize = (uint)sizeof(NativeError) };

        internal static void Check(int code, ref NativeError error)
        {
            if (code != (int)Code.Ok) throw Of(code, ref error);
        }

        internal static Exception Of(int code, ref NativeError error)
        {
            string message;
            fixed (byte* words = &error.Message) message = Utf8.Terminated(words, MessageRoom);
            if (code == (int)Code.NoMemory) return new OutOfMemoryException(message);
            var offset = error.ByteOffset < 0 ? (long?)null : error.ByteOffset;
            return new ZhibiaoException((Code)code, message, offset);
        }
    }
}
