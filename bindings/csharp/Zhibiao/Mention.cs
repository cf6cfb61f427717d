using System;
using System.Collections.Generic;

namespace Zhibiao
{
    /// <summary>One mention of the layer under the observations. What its layer doesn't have is null.</summary>
    public sealed class Mention : Record
    {
        internal Mention(ref NativeMention of)
        {
            Layer = (Layer)of.Layer;
            Text = Utf8.Words(of.Text);
            Begin = Values.Offset(of.Begin);
            End = Values.Offset(of.End);
            Value = Utf8.Optional(of.Value);
            Low = Utf8.Optional(of.Low);
            High = Utf8.Optional(of.High);
            Parts = of.Parts == IntPtr.Zero ? null : Utf8.List(of.Parts, of.PartCount);
            Unit = Utf8.Optional(of.Unit);
            UnitText = Layer == Layer.Quantity ? Utf8.Words(of.UnitText) : null;
            Bound = Layer == Layer.Quantity ? (Bound)of.Bound : (Bound?)null;
            PeriodStart = Values.Date(of.PeriodStart);
            PeriodEnd = Values.Date(of.PeriodEnd);
            Duration = Utf8.Optional(of.Duration);
            Name = Utf8.Optional(of.Name);
            Code = Utf8.Optional(of.Code);
        }

        /// <summary>What it is.</summary>
        public Layer Layer { get; }

        /// <summary>Its words.</summary>
        public string Text { get; }

        /// <summary>Where it begins.</summary>
        public int Begin { get; }

        /// <summary>What it ends before.</summary>
        public int End { get; }

        /// <summary>Of a number or quantity: the exact value, as decimal.</summary>
        public string Value { get; }

        /// <summary>Of a number or quantity: the lower end of a range.</summary>
        public string Low { get; }

        /// <summary>Of a number or quantity: the upper end of a range.</summary>
        public string High { get; }

        /// <summary>The parts of a ratio.</summary>
        public IReadOnlyList<string> Parts { get; }

        /// <summary>Of a quantity: the code of the unit.</summary>
        public string Unit { get; }

        /// <summary>Of a quantity: the unit as written.</summary>
        public string UnitText { get; }

        /// <summary>Of a quantity: how it is bounded.</summary>
        public Bound? Bound { get; }

        /// <summary>Of a period: the first day.</summary>
        public DateTime? PeriodStart { get; }

        /// <summary>Of a period: the last day, itself included.</summary>
        public DateTime? PeriodEnd { get; }

        /// <summary>Of a period that is a duration: ISO 8601, "P3M".</summary>
        public string Duration { get; }

        /// <summary>Of what has a name: the full one.</summary>
        public string Name { get; }

        /// <summary>Of what has a code: it.</summary>
        public string Code { get; }

        /// <summary><see cref="Value"/> as number; null where it is, and where a decimal can't hold all its digits.</summary>
        public decimal? ValueAsDecimal => Values.Decimal(Value);

        internal override object[] Members => new object[]
        {
            Layer, Text, Begin, End, Value, Low, High, Parts, Unit, UnitText, Bound, PeriodStart, PeriodEnd, Duration, Name, Code
        };
    }

    /// <summary>Something with a name, once for each, with all places where it is mentioned.</summary>
    public sealed class Entity : Record
    {
        internal Entity(ref NativeEntity of)
        {
            Layer = (Layer)of.Layer;
            Text = Utf8.Words(of.Text);
            Name = Utf8.Words(of.Name);
            Code = Utf8.Optional(of.Code);
            Mentions = Values.Places(of.Mentions, of.MentionCount);
        }

        /// <summary>What it is.</summary>
        public Layer Layer { get; }

        /// <summary>As written where it is mentioned first.</summary>
        public string Text { get; }

        /// <summary>The full name.</summary>
        public string Name { get; }

        /// <summary>Of a region: its code in GB/T 2260.</summary>
        public string Code { get; }

        /// <summary>All places where it is mentioned.</summary>
        public IReadOnlyList<Span> Mentions { get; }

        internal override object[] Members => new object[] { Layer, Text, Name, Code, Mentions };
    }
}
