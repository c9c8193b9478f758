using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("InnovationGraph.Neo4j.Tests.Servers.ServerTestFramework", "InnovationGraph.Neo4j.Tests")]

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
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions) =>
            base.RunTestCases(
                testCases.Select(test => TestServer.IsWaived && NeedsServer(test) ? Skipped(test) : test),
                executionMessageSink,
                executionOptions);

        private static bool NeedsServer(IXunitTestCase test) =>
            test.TestMethod.TestClass.TestCollection.DisplayName == TestServer.Collection;

        private SkippedTestCase Skipped(IXunitTestCase test) => new(DiagnosticMessageSink, test.TestMethod, test.TestMethodArguments);
    }

    private sealed class SkippedTestCase : XunitTestCase
    {
        public SkippedTestCase(IMessageSink messages, ITestMethod method, object[]? arguments)
            : base(messages, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, method, arguments)
        {
        }

#pragma warning disable CS0618 // Only a serializer of test cases may call this.
        public SkippedTestCase()
        {
        }
#pragma warning restore CS0618

        protected override string GetSkipReason(IAttributeInfo factAttribute) => TestServer.Reason;
    }
}
