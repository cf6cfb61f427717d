using System;
using System.Collections.Generic;

namespace Zhibiao
{
    /// <summary>When a number holds.</summary>
    public sealed class Period : Record
    {
        internal Period(ref NativeObservation of)
        {
            Start = Values.Date(of.PeriodStart);
            End = Values.Date(of.PeriodEnd);
            Text = Utf8.Optional(of.PeriodText);
            Source = (PeriodSource)of.PeriodSource;
        }

        /// <summary>The first day; null where it is open or unknown.</summary>
        public DateTime? Start { get; }

        /// <summary>The last day, itself included; null where it is open or unknown.</summary>
        public DateTime? End { get; }

        /// <summary>The words of the text; null where it has none.</summary>
        public string Text { get; }

        /// <summary>Where the period was found.</summary>
        public PeriodSource Source { get; }

        internal override object[] Members => new object[] { Start, End, Text, Source };
    }

    /// <summary>What a number is about: a place, a company, a project ….</summary>
    public sealed class Subject : Record
    {
        internal Subject(ref NativeObservation of)
        {
            Text = Utf8.Words(of.SubjectText);
            Name = Utf8.Words(of.SubjectName);
            Type = (SubjectType)of.SubjectType;
            Adcode = Utf8.Optional(of.SubjectAdcode);
        }

        /// <summary>As written.</summary>
        public string Text { get; }

        /// <summary>The full name.</summary>
        public string Name { get; }

        /// <summary>What it is.</summary>
        public SubjectType Type { get; }

        /// <summary>The code of the region in GB/T 2260; null where it has none.</summary>
        public string Adcode { get; }

        internal override object[] Members => new object[] { Text, Name, Type, Adcode };
    }

    /// <summary>One stated number about one thing. What isn't said in the text is null.</summary>
    public sealed class Observation : Record
    {
        internal Observation(ref NativeObservation of)
        {
            Id = of.Id;
            Text = Utf8.Words(of.Text);
            Begin = Values.Offset(of.Begin);
            End = Values.Offset(of.End);
            Name = Utf8.Optional(of.Name);
            Concept = Utf8.Optional(of.ConceptCode);
            Action = Utf8.Optional(of.Action);
            Kind = (Kind)of.Kind;
            Basis = (Basis)of.Basis;
            Bound = (Bound)of.Bound;
            Status = (Status)of.Status;
            Value = Utf8.Optional(of.Value);
            Low = Utf8.Optional(of.Low);
            High = Utf8.Optional(of.High);
            Parts = of.Parts == IntPtr.Zero ? null : Utf8.List(of.Parts, of.PartCount);
            Unit = Utf8.Words(of.Unit);
            UnitText = Utf8.Words(of.UnitText);
            Period = of.HasPeriod == 0 ? null : new Period(ref of);
            Subject = of.HasSubject == 0 ? null : new Subject(ref of);
            Whole = Utf8.Optional(of.Whole);
            RankScope = Utf8.Optional(of.RankScope);
            Cumulative = of.Cumulative != 0;
            PartOf = Values.Id(of.PartOf);
            Pair = Values.Id(of.Pair);
            Sentence = new Span(Values.Offset(of.SentenceBegin), Values.Offset(of.SentenceEnd));
        }

        /// <summary>From 1, in text order: the observation at index Id - 1.</summary>
        public int Id { get; }

        /// <summary>The number as written, with its unit.</summary>
        public string Text { get; }

        /// <summary>Where the text begins.</summary>
        public int Begin { get; }

        /// <summary>What the text ends before.</summary>
        public int End { get; }

        /// <summary>The indicator.</summary>
        public string Name { get; }

        /// <summary>The code of the indicator in the taxonomy.</summary>
        public string Concept { get; }

        /// <summary>The verb: 完成, 实现.</summary>
        public string Action { get; }

        /// <summary>What the number tells: a level, a growth ….</summary>
        public Kind Kind { get; }

        /// <summary>What a change or growth compares with.</summary>
        public Basis Basis { get; }

        /// <summary>How the number is bounded.</summary>
        public Bound Bound { get; }

        /// <summary>A fact, a forecast, a target or a capacity.</summary>
        public Status Status { get; }

        /// <summary>The exact value in <see cref="Unit"/>, as decimal: "-12.5". null of a range and of a ratio.</summary>
        public string Value { get; }

        /// <summary>The lower end of a range.</summary>
        public string Low { get; }

        /// <summary>The upper end of a range.</summary>
        public string High { get; }

        /// <summary>The parts of a ratio; null of all else.</summary>
        public IReadOnlyList<string> Parts { get; }

        /// <summary>The code of the unit: "CNY", "%", "1".</summary>
        public string Unit { get; }

        /// <summary>The unit as written; "" where none is.</summary>
        public string UnitText { get; }

        /// <summary>When the number holds.</summary>
        public Period Period { get; }

        /// <summary>What the number is about.</summary>
        public Subject Subject { get; }

        /// <summary>What a share is a share of.</summary>
        public string Whole { get; }

        /// <summary>Among whom a rank is.</summary>
        public string RankScope { get; }

        /// <summary>Whether it is counted from the beginning of the period on.</summary>
        public bool Cumulative { get; }

        /// <summary>The Id of the observation that this one is a part of.</summary>
        public int? PartOf { get; }

        /// <summary>The Id of the observation that this one belongs with: a level and its growth.</summary>
        public int? Pair { get; }

        /// <summary>Where the sentence stands.</summary>
        public Span Sentence { get; }

        /// <summary><see cref="Value"/> as number; null where it is, and where a decimal can't hold all its digits.</summary>
        public decimal? ValueAsDecimal => Values.Decimal(Value);

        /// <summary><see cref="Low"/> as number, as <see cref="ValueAsDecimal"/>.</summary>
        public decimal? LowAsDecimal => Values.Decimal(Low);

        /// <summary><see cref="High"/> as number, as <see cref="ValueAsDecimal"/>.</summary>
        public decimal? HighAsDecimal => Values.Decimal(High);

        /// <summary>For people: name, number and unit.</summary>
        public override string ToString() => $"{Name} {Value ?? Text} {Unit}";

        internal override object[] Members => new object[]
        {
            Id, Text, Begin, End, Name, Concept, Action, Kind, Basis, Bound, Status, Value, Low, High, Parts, Unit, UnitText,
            Period, Subject, Whole, RankScope, Cumulative, PartOf, Pair, Sentence
        };
    }
}
