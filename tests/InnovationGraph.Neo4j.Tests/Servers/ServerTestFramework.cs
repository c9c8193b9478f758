using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("InnovationGraph.Neo4j.Tests.Servers.ServerTestFramework", "InnovationGraph.Neo4j.Tests")]

// A server that starts takes all there is of a small machine, and the other tests would wait for connections in vain.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace InnovationGraph.Neo4j.Tests.Servers;

/// <summary>
/// Skips, with the reason, what needs a server where there is none. The facts of a contract stand in another assembly and know
/// nothing of servers, so no attribute on them could say it.
/// </summary>
public sealed class ServerTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        protected override void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
#if NEO4J_DRIVER
            if (string.IsNullOrEmpty(TestServer.Address))
            {
                ServerContainer.StartAsync().GetAwaiter().GetResult();
            }

#endif
            base.RunTestCases(
                testCases.Select(test => ReasonToSkip(test) is { } reason ? Skipped(test, reason) : test),
                executionMessageSink,
                executionOptions);
        }

        private static string? ReasonToSkip(IXunitTestCase test) => test.TestMethod.TestClass.TestCollection.DisplayName switch
        {
            TestServer.Collection when TestServer.IsWaived => TestServer.Reason,
            OwnServer.Collection when OwnServer.IsWaived => OwnServer.Reason,
            _ => null,
        };

        private SkippedTestCase Skipped(IXunitTestCase test, string reason) =>
            new(DiagnosticMessageSink, test.TestMethod, test.TestMethodArguments, reason);
    }

    private sealed class SkippedTestCase : XunitTestCase
    {
        private readonly string? _reason;

        public SkippedTestCase(IMessageSink messages, ITestMethod method, object[]? arguments, string reason)
            : base(messages, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, method, arguments) => _reason = reason;

#pragma warning disable CS0618 // Only a serializer of test cases may call this.
        public SkippedTestCase()
        {
        }
#pragma warning restore CS0618

        protected override string GetSkipReason(IAttributeInfo factAttribute) => _reason!;
    }
}
