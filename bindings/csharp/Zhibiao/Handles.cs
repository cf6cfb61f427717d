using System;
using System.Runtime.InteropServices;

namespace Zhibiao
{
    /// <summary>A handle of C: freed once, by Dispose or by the finalizer, never while a call uses it.</summary>
    internal abstract class NativeHandle : SafeHandle
    {
        protected NativeHandle() : base(IntPtr.Zero, true) { }

        public override bool IsInvalid => handle == IntPtr.Zero;

        /// <summary>Calls `read` with the pointer and keeps the handle until it returns, whoever disposes of it meanwhile.</summary>
        internal T Read<T>(Func<IntPtr, T> read)
        {
            var held = false;
            try
            {
                DangerousAddRef(ref held);
                return read(handle);
            }
            finally
            {
                if (held) DangerousRelease();
            }
        }
    }

    internal sealed class OptionsHandle : NativeHandle
    {
        /// <summary>NULL: the extractor's own options. A handle that isn't valid is never freed.</summary>
        internal static readonly OptionsHandle None = new OptionsHandle();

        protected override bool ReleaseHandle()
        {
            Native.zhibiao_options_free(handle);
            return true;
        }
    }

    internal sealed class ExtractorHandle : NativeHandle
    {
        protected override bool ReleaseHandle()
        {
            Native.zhibiao_extractor_free(handle);
            return true;
        }
    }

    internal sealed class DocumentHandle : NativeHandle
    {
        internal DocumentHandle() { }

        internal DocumentHandle(IntPtr pointer) { SetHandle(pointer); }

        protected override bool ReleaseHandle()
        {
            Native.zhibiao_document_free(handle);
            return true;
        }
    }
}
