using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Zhibiao.Tests
{
    [TestFixture]
    public class BatchTests
    {
        private sealed class Watch : IProgress<BatchProgress>
        {
            private readonly Action<BatchProgress> report;

            internal Watch(Action<BatchProgress> report) { this.report = report; }

            public void Report(BatchProgress value) => report(value);
        }

        private static readonly Extractor Shared = new Extractor();

        private static IEnumerable<string> Demos(int count) => Enumerable.Repeat(ExtractorTests.Demo, count);

        [Test]
        public void ResultsStandInTheOrderOfTheInputs()
        {
            var inputs = Demos(50).Select(text => new BatchInput(text)).ToArray();
            inputs[7] = new BatchInput(new byte[] { 0xFF });
            inputs[9] = new BatchInput("今年产值5亿元。", new ExtractorOptions { Published = new DateTime(2024, 5, 1) });
            inputs[11] = new BatchInput("\udc00");
            inputs[13] = new BatchInput("");
            var seen = new List<long>();
            var thread = Thread.CurrentThread.ManagedThreadId;
            var results = Shared.ExtractBatch(inputs, 2, new Watch(now =>
            {
                Assert.AreEqual(50, now.Count);
                Assert.AreEqual(thread, Thread.CurrentThread.ManagedThreadId);
                seen.Add(now.Done);
                GC.Collect();
            }));
            Assert.AreEqual(50, results.Count);
            Assert.AreEqual(50, seen.Last());
            CollectionAssert.IsOrdered(seen);
            for (var i = 0; i < results.Count; ++i)
                using (var result = results[i])
                    switch (i)
                    {
                        case 7:
                        case 11:
                            Assert.IsNull(result.Document);
                            Assert.AreEqual(Code.InvalidBytes, ((ZhibiaoException)result.Error).Code);
                            Assert.AreEqual(0, ((ZhibiaoException)result.Error).ByteOffset);
                            StringAssert.Contains("\"code\":\"invalid_bytes\"", result.ToJson());
                            break;
                        case 9:
                            Assert.AreEqual(2024, result.Document.Observations[0].Period.Start.Value.Year);
                            break;
                        case 13:
                            Assert.IsEmpty(result.Document.Observations);
                            break;
                        default:
                            Assert.IsNull(result.Error);
                            Assert.AreEqual(4, result.Document.Observations.Count);
                            break;
                    }
        }

        [Test]
        public void Cancelled()
        {
            using (var source = new CancellationTokenSource())
            {
                long reached = 0;
                var thrown = Assert.Throws<OperationCanceledException>(() => Shared.ExtractBatch(Demos(2000), 1, new Watch(now =>
                {
                    reached = now.Done;
                    source.Cancel();
                }), source.Token));
                Assert.AreEqual(source.Token, thrown.CancellationToken);
                Assert.Less(reached, 2000);
                Assert.Throws<OperationCanceledException>(() => Shared.ExtractBatch(Demos(1), 1, null, source.Token));
            }
        }

        [Test]
        public void CancelledBehindTheLastIsDone()
        {
            using (var source = new CancellationTokenSource())
            {
                var results = Shared.ExtractBatch(Demos(3), 1, new Watch(now => { if (now.Done == now.Count) source.Cancel(); }), source.Token);
                Assert.AreEqual(3, results.Count(result => result.Document != null));
                foreach (var result in results) result.Dispose();
            }
        }

        [Test]
        public void AThrowingProgressStopsTheBatch()
        {
            var thrown = Assert.Throws<AggregateException>(() => Shared.ExtractBatch(Demos(2000), 1, new Watch(now => { throw new InvalidTimeZoneException("mine"); })));
            Assert.IsInstanceOf<InvalidTimeZoneException>(thrown.InnerException);
        }

        [Test]
        public void WrongArguments()
        {
            Assert.IsEmpty(Shared.ExtractBatch(new string[0]));
            Assert.Throws<ArgumentNullException>(() => Shared.ExtractBatch((IEnumerable<string>)null));
            Assert.Throws<ArgumentNullException>(() => Shared.ExtractBatch(new string[] { null }));
            Assert.Throws<ArgumentException>(() => Shared.ExtractBatch(new BatchInput[] { null }));
            Assert.Throws<ArgumentOutOfRangeException>(() => Shared.ExtractBatch(Demos(1), -1));
            var wrong = new BatchInput("", new ExtractorOptions { Offsets = (Offsets)99 });
            Assert.Throws<ZhibiaoException>(() => Shared.ExtractBatch(new[] { wrong }));
        }
    }
}
