using System;
using System.Collections.Generic;

namespace Zhibiao
{
    /// <summary>One sum or share that the text states, recomputed.</summary>
    public sealed class Check : Record
    {
        internal unsafe Check(ref NativeCheck of)
        {
            Rule = Utf8.Words(of.Rule);
            Stated = Utf8.Words(of.Stated);
            Computed = Utf8.Words(of.Computed);
            Tolerance = Utf8.Words(of.Tolerance);
            Holds = of.Holds != 0;
            var ids = new int[of.ObservationCount];
            for (var i = 0; i < ids.Length; ++i) ids[i] = ((int*)of.Observations)[i];
            Observations = Array.AsReadOnly(ids);
        }

        /// <summary>"sum" or "share".</summary>
        public string Rule { get; }

        /// <summary>The Ids of the observations: the result first, then what it was computed from.</summary>
        public IReadOnlyList<int> Observations { get; }

        /// <summary>The number of the text, in the unit of the result.</summary>
        public string Stated { get; }

        /// <summary>The number that comes out.</summary>
        public string Computed { get; }

        /// <summary>How far apart the two may be, as the numbers are rounded.</summary>
        public string Tolerance { get; }

        /// <summary>Whether they are no farther apart.</summary>
        public bool Holds { get; }

        internal override object[] Members => new object[] { Rule, Observations, Stated, Computed, Tolerance, Holds };
    }

    /// <summary>Something noticed that didn't stop the reading.</summary>
    public sealed class Warning : Record
    {
        internal Warning(ref NativeWarning of)
        {
            Code = Utf8.Words(of.Code);
            Message = Utf8.Words(of.Message);
            ByteOffset = of.ByteOffset;
        }

        /// <summary>What it is, for programs.</summary>
        public string Code { get; }

        /// <summary>What it is, for people.</summary>
        public string Message { get; }

        /// <summary>Where, in bytes of the input.</summary>
        public long ByteOffset { get; }

        internal override object[] Members => new object[] { Code, Message, ByteOffset };
    }

    /// <summary>Why one field of one observation is what it is.</summary>
    public sealed class Explanation : Record
    {
        internal Explanation(ref NativeExplanation of)
        {
            Observation = of.Observation;
            Field = (Field)of.Field;
            Rule = Utf8.Words(of.Rule);
            Text = Utf8.Optional(of.Text);
            Begin = Values.Offset(of.Begin);
            End = Values.Offset(of.End);
        }

        /// <summary>The Id of the observation.</summary>
        public int Observation { get; }

        /// <summary>Which field of it.</summary>
        public Field Field { get; }

        /// <summary>The rule that gave it.</summary>
        public string Rule { get; }

        /// <summary>The words that decided; null where the text has none.</summary>
        public string Text { get; }

        /// <summary>Where they begin.</summary>
        public int Begin { get; }

        /// <summary>What they end before; Begin, where there are none.</summary>
        public int End { get; }

        internal override object[] Members => new object[] { Observation, Field, Rule, Text, Begin, End };
    }
}
