using System.Collections.Generic;

namespace Zhibiao
{
    /// <summary>Somebody named in the text, once for each.</summary>
    public sealed class Person : Record
    {
        internal Person(ref NativePerson of)
        {
            Name = Utf8.Words(of.Name);
            Post = Utf8.Optional(of.Post);
            Organization = Utf8.Optional(of.Organization);
            Mentions = Values.Places(of.Mentions, of.MentionCount);
        }

        /// <summary>The name.</summary>
        public string Name { get; }

        /// <summary>The post; null where none is told.</summary>
        public string Post { get; }

        /// <summary>The employer; null where none is told.</summary>
        public string Organization { get; }

        /// <summary>All places of the name.</summary>
        public IReadOnlyList<Span> Mentions { get; }

        internal override object[] Members => new object[] { Name, Post, Organization, Mentions };
    }

    /// <summary>A stated amount of a project.</summary>
    public sealed class ProjectAmount : Record
    {
        private ProjectAmount(NativeString value, NativeString unit, int observation)
        {
            Value = Utf8.Words(value);
            Unit = Utf8.Words(unit);
            Observation = Values.Id(observation);
        }

        internal static ProjectAmount Of(NativeString value, NativeString unit, int observation) =>
            value.Length == 0 ? null : new ProjectAmount(value, unit, observation);

        /// <summary>The number, exact, in <see cref="Unit"/>.</summary>
        public string Value { get; }

        /// <summary>The code of the unit.</summary>
        public string Unit { get; }

        /// <summary>The Id of the observation that states it; null where there is none.</summary>
        public int? Observation { get; }

        internal override object[] Members => new object[] { Value, Unit, Observation };
    }

    /// <summary>A construction or investment project, once for each.</summary>
    public sealed class Project : Record
    {
        internal Project(ref NativeProject of)
        {
            Name = Utf8.Words(of.Name);
            Owner = Utf8.Optional(of.Owner);
            Location = Utf8.Optional(of.Location);
            Investment = ProjectAmount.Of(of.InvestmentValue, of.InvestmentUnit, of.InvestmentObservation);
            Capacity = ProjectAmount.Of(of.CapacityValue, of.CapacityUnit, of.CapacityObservation);
            Phase = (Phase)of.Phase;
            Mentions = Values.Places(of.Mentions, of.MentionCount);
        }

        /// <summary>The name.</summary>
        public string Name { get; }

        /// <summary>Whose it is; null where that isn't told.</summary>
        public string Owner { get; }

        /// <summary>Where it is; null where that isn't told.</summary>
        public string Location { get; }

        /// <summary>What is invested; null where that isn't told.</summary>
        public ProjectAmount Investment { get; }

        /// <summary>What it can make; null where that isn't told.</summary>
        public ProjectAmount Capacity { get; }

        /// <summary>How far it has come; <see cref="Zhibiao.Phase.None"/> where that isn't told.</summary>
        public Phase Phase { get; }

        /// <summary>All places where it is mentioned.</summary>
        public IReadOnlyList<Span> Mentions { get; }

        internal override object[] Members => new object[] { Name, Owner, Location, Investment, Capacity, Phase, Mentions };
    }

    /// <summary>A named working system or initiative, once for each.</summary>
    public sealed class Program : Record
    {
        internal Program(ref NativeProgram of)
        {
            Name = Utf8.Words(of.Name);
            Parts = Utf8.List(of.Parts, of.PartCount);
            Mentions = Values.Places(of.Mentions, of.MentionCount);
        }

        /// <summary>The name.</summary>
        public string Name { get; }

        /// <summary>What it is made of, as stated.</summary>
        public IReadOnlyList<string> Parts { get; }

        /// <summary>All places where it is mentioned.</summary>
        public IReadOnlyList<Span> Mentions { get; }

        internal override object[] Members => new object[] { Name, Parts, Mentions };
    }

    /// <summary>Who says what.</summary>
    public sealed class Quote : Record
    {
        internal Quote(ref NativeQuote of)
        {
            Speaker = Utf8.Optional(of.Speaker);
            Post = Utf8.Optional(of.Post);
            Text = Utf8.Words(of.Text);
            Begin = Values.Offset(of.Begin);
            End = Values.Offset(of.End);
            Direct = of.Direct != 0;
        }

        /// <summary>The name, else what the speaker is called; null where nobody is told.</summary>
        public string Speaker { get; }

        /// <summary>The post of a speaker with a name; null where none is told.</summary>
        public string Post { get; }

        /// <summary>What is said, without its quotation marks.</summary>
        public string Text { get; }

        /// <summary>Where the words begin.</summary>
        public int Begin { get; }

        /// <summary>What they end before.</summary>
        public int End { get; }

        /// <summary>Whether it stands in quotation marks.</summary>
        public bool Direct { get; }

        internal override object[] Members => new object[] { Speaker, Post, Text, Begin, End, Direct };
    }
}
