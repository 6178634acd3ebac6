using ArgumentGraph.Fuzzing.Targets;

namespace ArgumentGraph.Fuzzing.Tests;

/// <summary>Everything else.</summary>
public class OtherFuzzingTests(ITestOutputHelper output) : FuzzingTests(output)
{
    public static TheoryData<string> Others => [.. AllTargets.Names.Except(AllTargets.Formats)];

    [Theory]
    [MemberData(nameof(Others))]
    public void No_other_input_shows_a_defect(string name) => Try(name);
}
