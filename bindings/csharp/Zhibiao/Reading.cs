using System;
using System.Collections.Generic;

namespace Zhibiao
{
    /// <summary>Records out of a document that the caller keeps alive. The structs of C are filled on the stack.</summary>
    internal static unsafe class Reading
    {
        internal static IReadOnlyList<T> List<T>(IntPtr document, List list, Func<IntPtr, long, T> element)
        {
            var error = Errors.New();
            var count = Native.zhibiao_document_count(document, (int)list);
            if (count < 0) throw Errors.Of((int)count, ref error);
            var elements = new T[count];
            for (var i = 0; i < elements.Length; ++i) elements[i] = element(document, i);
            return Array.AsReadOnly(elements);
        }

        internal static Article Article(IntPtr document)
        {
            var error = Errors.New();
            var filled = new NativeArticle { StructSize = (uint)sizeof(NativeArticle) };
            Errors.Check(Native.zhibiao_document_article(document, ref filled, ref error), ref error);
            return new Article(ref filled);
        }

        internal static Block Block(IntPtr document, long index)
        {
            var error = Errors.New();
            var filled = new NativeBlock { StructSize = (uint)sizeof(NativeBlock) };
            Errors.Check(Native.zhibiao_document_block(document, index, ref filled, ref error), ref error);
            return new Block(ref filled);
        }

        internal static Sentence Sentence(IntPtr document, long index)
        {
            var error = Errors.New();
            var filled = new NativeSentence { StructSize = (uint)sizeof(NativeSentence) };
            Errors.Check(Native.zhibiao_document_sentence(document, index, ref filled, ref error), ref error);
            return new Sentence(ref filled);
        }

        internal static Observation Observation(IntPtr document, long index)
        {
            var error = Errors.New();
            var filled = new NativeObservation { StructSize = (uint)sizeof(NativeObservation) };
            Errors.Check(Native.zhibiao_document_observation(document, index, ref filled, ref error), ref error);
            return new Observation(ref filled);
        }

        internal static Mention Mention(IntPtr document, long index)
        {
            var error = Errors.New();
            var filled = new NativeMention { StructSize = (uint)sizeof(NativeMention) };
            Errors.Check(Native.zhibiao_document_mention(document, index, ref filled, ref error), ref error);
            return new Mention(ref filled);
        }

        internal static Entity Entity(IntPtr document, List list, long index)
        {
            var error = Errors.New();
            var filled = new NativeEntity { StructSize = (uint)sizeof(NativeEntity) };
            Errors.Check(Native.zhibiao_document_entity(document, (int)list, index, ref filled, ref error), ref error);
            return new Entity(ref filled);
        }

        internal static Person Person(IntPtr document, long index)
        {
            var error = Errors.New();
            var filled = new NativePerson { StructSize = (uint)sizeof(NativePerson) };
            Errors.Check(Native.zhibiao_document_person(document, index, ref filled, ref error), ref error);
            return new Person(ref filled);
        }

        internal static Project Project(IntPtr document, long index)
        {
            var error = Errors.New();
            var filled = new NativeProject { StructSize = (uint)sizeof(NativeProject) };
            Errors.Check(Native.zhibiao_document_project(document, index, ref filled, ref error), ref error);
            return new Project(ref filled);
        }

        internal static Program Program(IntPtr document, long index)
        {
            var error = Errors.New();
            var filled = new NativeProgram { StructSize = (uint)sizeof(NativeProgram) };
            Errors.Check(Native.zhibiao_document_program(document, index, ref filled, ref error), ref error);
            return new Program(ref filled);
        }

        internal static Quote Quote(IntPtr document, long index)
        {
            var error = Errors.New();
            var filled = new NativeQuote { StructSize = (uint)sizeof(NativeQuote) };
            Errors.Check(Native.zhibiao_document_quote(document, index, ref filled, ref error), ref error);
            return new Quote(ref filled);
        }

        internal static Check Check(IntPtr document, long index)
        {
            var error = Errors.New();
            var filled = new NativeCheck { StructSize = (uint)sizeof(NativeCheck) };
            Errors.Check(Native.zhibiao_document_check(document, index, ref filled, ref error), ref error);
            return new Check(ref filled);
        }

        internal static Explanation Explanation(IntPtr document, long index)
        {
            var error = Errors.New();
            var filled = new NativeExplanation { StructSize = (uint)sizeof(NativeExplanation) };
            Errors.Check(Native.zhibiao_document_explanation(document, index, ref filled, ref error), ref error);
            return new Explanation(ref filled);
        }

        internal static Warning Warning(IntPtr document, long index)
        {
            var error = Errors.New();
            var filled = new NativeWarning { StructSize = (uint)sizeof(NativeWarning) };
            Errors.Check(Native.zhibiao_document_warning(document, index, ref filled, ref error), ref error);
            return new Warning(ref filled);
        }
    }
}
