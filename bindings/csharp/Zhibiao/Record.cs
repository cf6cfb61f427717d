using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Zhibiao
{
    /// <summary>What a document is made of: never changes, equal where all members are. (Written as classes, in C# 7: the
    /// keyword `record` needs types that netstandard2.0 hasn't, and a compiler that Debian hasn't.)</summary>
    public abstract class Record : IEquatable<Record>
    {
        internal Record() { }

        /// <summary>All members, in the order of the JSON.</summary>
        internal abstract object[] Members { get; }

        /// <summary>Whether the other is of the same type and all members are equal, lists element by element.</summary>
        /// <param name="other">Compared with this.</param>
        public bool Equals(Record other)
        {
            if (ReferenceEquals(this, other)) return true;
            return other?.GetType() == GetType() && Members.Zip(other.Members, SameMember).All(same => same);
        }

        /// <summary>Whether the other is of the same type and all members are equal.</summary>
        /// <param name="obj">Compared with this.</param>
        public override bool Equals(object obj) => Equals(obj as Record);

        /// <summary>The same for equal records.</summary>
        public override int GetHashCode()
        {
            var hash = 17;
            foreach (var member in Members)
                hash = unchecked(hash * 31 + (member is string || member is ValueType ? member.GetHashCode() : 0));
            return hash;
        }

        /// <summary>Whether two records are equal.</summary>
        /// <param name="left">One.</param>
        /// <param name="right">The other.</param>
        public static bool operator ==(Record left, Record right) => ReferenceEquals(left, null) ? ReferenceEquals(right, null) : left.Equals(right);

        /// <summary>Whether two records differ.</summary>
        /// <param name="left">One.</param>
        /// <param name="right">The other.</param>
        public static bool operator !=(Record left, Record right) => !(left == right);

        private static bool SameMember(object left, object right)
        {
            if (left is IReadOnlyList<string> words && right is IReadOnlyList<string> others) return words.SequenceEqual(others);
            if (left is IReadOnlyList<Span> spans && right is IReadOnlyList<Span> places) return spans.SequenceEqual(places);
            if (left is IReadOnlyList<int> ids && right is IReadOnlyList<int> numbers) return ids.SequenceEqual(numbers);
            return Equals(left, right);
        }
    }

    /// <summary>A place in the text, half-open, in the unit of <see cref="ExtractorOptions.Offsets"/>.</summary>
    public struct Span : IEquatable<Span>
    {
        /// <summary>A place.</summary>
        /// <param name="begin">Where it begins.</param>
        /// <param name="end">What it ends before.</param>
        public Span(int begin, int end)
        {
            Begin = begin;
            End = end;
        }

        /// <summary>Where it begins.</summary>
        public int Begin { get; }

        /// <summary>What it ends before.</summary>
        public int End { get; }

        /// <summary>How long it is.</summary>
        public int Length => End - Begin;

        /// <summary>Whether it is the same place.</summary>
        /// <param name="other">Compared with this.</param>
        public bool Equals(Span other) => Begin == other.Begin && End == other.End;

        /// <summary>Whether it is the same place.</summary>
        /// <param name="obj">Compared with this.</param>
        public override bool Equals(object obj) => obj is Span other && Equals(other);

        /// <summary>The same for equal places.</summary>
        public override int GetHashCode() => unchecked(Begin * 31 + End);

        /// <summary>As 3..7.</summary>
        public override string ToString() => $"{Begin}..{End}";
    }

    internal static class Values
    {
        private const int DigitsOfDecimal = 28;

        internal static int Offset(long value) => checked((int)value);

        /// <summary>What <paramref name="data"/> points at.</summary>
        internal static unsafe IReadOnlyList<Span> Places(IntPtr data, long count)
        {
            var places = new Span[count];
            for (var i = 0; i < places.Length; ++i)
            {
                var place = ((NativeSpan*)data)[i];
                places[i] = new Span(Offset(place.Begin), Offset(place.End));
            }
            return Array.AsReadOnly(places);
        }

        internal static int? Id(int value) => value == 0 ? (int?)null : value;

        /// <summary>20260228 as 2026-02-28, 0 as null.</summary>
        internal static DateTime? Date(int number) =>
            number == 0 ? (DateTime?)null : new DateTime(number / 10000, number / 100 % 100, number % 100);

        /// <summary>null where a decimal can't hold all the digits: it would round and not say so.</summary>
        internal static decimal? Decimal(string value)
        {
            if (value == null || value.Count(char.IsDigit) > DigitsOfDecimal) return null;
            return decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null;
        }
    }
}
