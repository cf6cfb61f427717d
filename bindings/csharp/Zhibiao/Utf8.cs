using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Zhibiao
{
    /// <summary>Strings across the boundary.</summary>
    internal static unsafe class Utf8
    {
        private const byte InvalidByte = 0xFF; // stands nowhere in UTF-8

        private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);

        /// <summary>null where JSON has null.</summary>
        internal static string Optional(NativeString words) => words.Length == 0 ? null : Words(words);

        internal static string Words(NativeString words) => Text(words.Data, words.Length);

        internal static string Text(IntPtr data, long length) => length == 0 ? "" : Encoding.UTF8.GetString((byte*)data, checked((int)length));

        internal static string Terminated(IntPtr data) => Terminated((byte*)data, int.MaxValue);

        internal static string Terminated(byte* data, int room)
        {
            var length = 0;
            while (length < room && data[length] != 0) ++length;
            return length == 0 ? "" : Encoding.UTF8.GetString(data, length);
        }

        internal static IReadOnlyList<string> List(IntPtr strings, long count)
        {
            var list = new string[count];
            for (var i = 0; i < list.Length; ++i) list[i] = Words(((NativeString*)strings)[i]);
            return Array.AsReadOnly(list);
        }

        /// <summary>A surrogate without its other half becomes a byte that isn't UTF-8: the library refuses or replaces it, as it
        /// does with bytes of a file, and says where it stands.</summary>
        internal static byte[] Bytes(string text)
        {
            try
            {
                return Strict.GetBytes(text);
            }
            catch (EncoderFallbackException)
            {
                return BytesOfPieces(text);
            }
        }

        private static byte[] BytesOfPieces(string text)
        {
            var bytes = new MemoryStream(text.Length * 2);
            var begin = 0;
            for (var i = 0; i < text.Length; ++i)
            {
                if (!char.IsSurrogate(text[i])) continue;
                if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    ++i;
                    continue;
                }
                Append(bytes, text.Substring(begin, i - begin));
                bytes.WriteByte(InvalidByte);
                begin = i + 1;
            }
            Append(bytes, text.Substring(begin));
            return bytes.ToArray();
        }

        private static void Append(MemoryStream bytes, string piece)
        {
            var encoded = Strict.GetBytes(piece);
            bytes.Write(encoded, 0, encoded.Length);
        }
    }
}
