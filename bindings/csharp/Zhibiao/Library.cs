using System;

namespace Zhibiao
{
    /// <summary>The C library that is loaded: libzhibiao_c.so, from the package or from where the system finds libraries.</summary>
    public static class Library
    {
        /// <summary>The version of the C library, such as "0.1.0".</summary>
        public static string Version => Utf8.Terminated(Native.zhibiao_version());

        /// <summary>The version of its binary interface. Any other than that of this assembly is refused by <see cref="Extractor"/>.</summary>
        public static int AbiVersion => Native.zhibiao_abi_version();

        internal static void CheckAbi()
        {
            if (AbiVersion != Abi.Version)
                throw new NotSupportedException($"The library zhibiao_c that is loaded has ABI version {AbiVersion}, this assembly needs {Abi.Version}: install the two of one release.");
        }
    }

    /// <summary>The names of constants as they stand in JSON: "growth" for <see cref="Kind.Growth"/>; null where JSON has null.</summary>
    public static class JsonNames
    {
        /// <summary>The name in JSON.</summary>
        public static string JsonName(this Code code) => Name(Native.zhibiao_code_name((int)code));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this Offsets offsets) => Name(Native.zhibiao_offsets_name((int)offsets));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this Script script) => Name(Native.zhibiao_script_name((int)script));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this BlockKind kind) => Name(Native.zhibiao_block_name((int)kind));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this Kind kind) => Name(Native.zhibiao_kind_name((int)kind));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this Basis basis) => Name(Native.zhibiao_basis_name((int)basis));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this Bound bound) => Name(Native.zhibiao_bound_name((int)bound));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this Status status) => Name(Native.zhibiao_status_name((int)status));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this PeriodSource source) => Name(Native.zhibiao_period_source_name((int)source));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this SubjectType type) => Name(Native.zhibiao_subject_type_name((int)type));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this Phase phase) => Name(Native.zhibiao_phase_name((int)phase));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this Layer layer) => Name(Native.zhibiao_layer_name((int)layer));

        /// <summary>The name in JSON.</summary>
        public static string JsonName(this Field field) => Name(Native.zhibiao_field_name((int)field));

        private static string Name(IntPtr name)
        {
            var words = Utf8.Terminated(name);
            return words.Length == 0 ? null : words;
        }
    }
}
