using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace InnovationGraph.Contracts.Servers;

/// <summary>
/// Skips, with the reason, what needs a server where there is none. The facts of a contract know nothing of servers, so no attribute
/// on them could say it.
/// </summary>
/// <param name="reasonToSkip">Why the tests of a collection are skipped; null where they are not.</param>
public abstract class ServerTestFramework(IMessageSink messages, Func<string, string?> reasonToSkip) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink, reasonToSkip);

    private sealed class Executor(
        AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages, Func<string, string?> reasonToSkip)
        : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        protected override void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions) =>
            base.RunTestCases(
                testCases.Select(test => reasonToSkip(test.TestMethod.TestClass.TestCollection.DisplayName) is { } reason ? Skipped(test, reason) : test),
                executionMessageSink,
                executionOptions);

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
