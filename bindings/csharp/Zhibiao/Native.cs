// The functions of zhibiao.h. Strings go in as bytes of UTF-8 and come out as pointers: netstandard2.0 doesn't marshal UTF-8.
// What is made has a SafeHandle, so that an exception between two calls can't leak it; what a document gives is read through
// its plain pointer while DocumentHandle.Read() holds it.
using System;
using System.Runtime.InteropServices;

namespace Zhibiao
{
    internal static class Native
    {
        private const string Library = "zhibiao_c"; // libzhibiao_c.so, libzhibiao_c.dylib, zhibiao_c.dll
        private const CallingConvention C = CallingConvention.Cdecl;

        [UnmanagedFunctionPointer(C)]
        internal delegate int Progress(IntPtr context, long done, long count);

        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_abi_version();
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_version();
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_code_name(int code);

        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_options_new(out OptionsHandle handle, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_options_set_source(OptionsHandle self, byte[] source, long length, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_options_set_published(OptionsHandle self, byte[] date, long length, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_options_set_lossy(OptionsHandle self, int lossy, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_options_set_numbers(OptionsHandle self, int numbers, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_options_set_offsets(OptionsHandle self, int offsets, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_options_set_encoding(OptionsHandle self, byte[] name, long length, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_options_set_input_format(OptionsHandle self, int format, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_options_set_explain(OptionsHandle self, int explain, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_options_add_table(OptionsHandle self, int table, byte[] tsv, long length, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern void zhibiao_options_free(IntPtr self);

        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_extractor_new(OptionsHandle options, out ExtractorHandle handle, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_extractor_extract(ExtractorHandle self, byte[] text, long length, OptionsHandle options, out DocumentHandle handle, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_extractor_extract_file(ExtractorHandle self, byte[] path, long length, OptionsHandle options, out DocumentHandle handle, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_extractor_extract_batch(ExtractorHandle self, IntPtr[] texts, long[] lengths, IntPtr[] options, long count, int workers, Progress progress, IntPtr context, [In, Out] IntPtr[] documents, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern void zhibiao_extractor_free(IntPtr self);

        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_error(IntPtr self, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern long zhibiao_document_count(IntPtr self, int list);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_render(IntPtr self, int format, out IntPtr text, out long length, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern void zhibiao_document_free(IntPtr self);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_article(IntPtr self, ref NativeArticle article, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_block(IntPtr self, long index, ref NativeBlock block, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_sentence(IntPtr self, long index, ref NativeSentence sentence, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_observation(IntPtr self, long index, ref NativeObservation observation, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_mention(IntPtr self, long index, ref NativeMention mention, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_entity(IntPtr self, int list, long index, ref NativeEntity entity, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_person(IntPtr self, long index, ref NativePerson person, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_project(IntPtr self, long index, ref NativeProject project, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_program(IntPtr self, long index, ref NativeProgram program, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_quote(IntPtr self, long index, ref NativeQuote quote, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_check(IntPtr self, long index, ref NativeCheck check, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_explanation(IntPtr self, long index, ref NativeExplanation explanation, ref NativeError error);
        [DllImport(Library, CallingConvention = C)] internal static extern int zhibiao_document_warning(IntPtr self, long index, ref NativeWarning warning, ref NativeError error);

        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_script_name(int script);
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_block_name(int kind);
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_kind_name(int kind);
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_basis_name(int basis);
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_bound_name(int bound);
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_status_name(int status);
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_period_source_name(int source);
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_subject_type_name(int type);
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_phase_name(int phase);
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_layer_name(int layer);
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_field_name(int field);
        [DllImport(Library, CallingConvention = C)] internal static extern IntPtr zhibiao_offsets_name(int offsets);
    }
}
