// The structs of zhibiao.h, member by member, under the names of C written the way of C#. All members are blittable, so the
// layout here is the layout in memory; the tests compare size and offset of each with those that the C compiler gives.
using System;
using System.Runtime.InteropServices;

namespace Zhibiao
{
    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeString
    {
        internal IntPtr Data;
        internal long Length;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeSpan
    {
        internal long Begin, End;
    }

    [StructLayout(LayoutKind.Sequential, Size = 272)]
    internal struct NativeError
    {
        internal uint StructSize;
        internal int Code;
        internal long ByteOffset;
        internal byte Message; // the first of 256
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeArticle
    {
        internal uint StructSize;
        internal int Script;
        internal NativeString Text, DocumentSource, Title, Kicker, Source, OriginalTitle, Encoding, Published;
        internal int PublishedDate, Reserved;
        internal IntPtr Subtitles, Authors, Editors;
        internal long SubtitleCount, AuthorCount, EditorCount;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeBlock
    {
        internal uint StructSize;
        internal int Kind;
        internal NativeString Text;
        internal long Begin, End, FirstSentence, SentenceCount;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeSentence
    {
        internal uint StructSize;
        internal int Reserved;
        internal NativeString Text;
        internal long Begin, End;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeObservation
    {
        internal uint StructSize;
        internal int Id;
        internal NativeString Text;
        internal long Begin, End;
        internal NativeString Name, ConceptCode, Action;
        internal int Kind, Basis, Bound, Status;
        internal NativeString Value, Low, High;
        internal IntPtr Parts;
        internal long PartCount;
        internal NativeString Unit, UnitText;
        internal int HasPeriod, PeriodSource, PeriodStart, PeriodEnd;
        internal NativeString PeriodText;
        internal int HasSubject, SubjectType;
        internal NativeString SubjectText, SubjectName, SubjectAdcode, Whole, RankScope;
        internal int Cumulative, PartOf, Pair, Reserved;
        internal long SentenceBegin, SentenceEnd;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeMention
    {
        internal uint StructSize;
        internal int Layer;
        internal NativeString Text;
        internal long Begin, End;
        internal NativeString Value, Low, High;
        internal IntPtr Parts;
        internal long PartCount;
        internal NativeString Unit, UnitText;
        internal int Bound, PeriodStart, PeriodEnd, Reserved;
        internal NativeString Duration, Name, Code;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeEntity
    {
        internal uint StructSize;
        internal int Layer;
        internal NativeString Text, Name, Code;
        internal IntPtr Mentions;
        internal long MentionCount;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativePerson
    {
        internal uint StructSize;
        internal int Reserved;
        internal NativeString Name, Post, Organization;
        internal IntPtr Mentions;
        internal long MentionCount;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeQuote
    {
        internal uint StructSize;
        internal int Direct;
        internal NativeString Speaker, Post, Text;
        internal long Begin, End;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeProject
    {
        internal uint StructSize;
        internal int Phase;
        internal NativeString Name, Owner, Location, InvestmentValue, InvestmentUnit, CapacityValue, CapacityUnit;
        internal int InvestmentObservation, CapacityObservation;
        internal IntPtr Mentions;
        internal long MentionCount;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeProgram
    {
        internal uint StructSize;
        internal int Reserved;
        internal NativeString Name;
        internal IntPtr Parts;
        internal long PartCount;
        internal IntPtr Mentions;
        internal long MentionCount;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeCheck
    {
        internal uint StructSize;
        internal int Holds;
        internal NativeString Rule, Stated, Computed, Tolerance;
        internal IntPtr Observations;
        internal long ObservationCount;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeWarning
    {
        internal uint StructSize;
        internal int Reserved;
        internal NativeString Code, Message;
        internal long ByteOffset;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeExplanation
    {
        internal uint StructSize;
        internal int Field, Observation, Reserved;
        internal NativeString Rule, Text;
        internal long Begin, End;
    }
}
