using ArgumentGraph.Fuzzing.Targets;

namespace ArgumentGraph.Fuzzing.Tests;

/// <summary>The formats of arguments.</summary>
public class FormatFuzzingTests(ITestOutputHelper output) : FuzzingTests(output)
{
    public static TheoryData<string> Formats => [.. AllTargets.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_text_of_a_format_shows_a_defect(string name) => Try(name);
}
