using System.Text;

namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>Ids that begin like another kind than the element is.</summary>
public class GsnIdKindTests
{
    [Theory]
    [InlineData("""{"id":"CG1","kind":"goal","statement":"The audit is good"}""")]
    [InlineData("""{"id":"C1","kind":"claim","statement":"The model cannot read"}""")]
    [InlineData("""{"id":"Goal of it","kind":"evidence","statement":"Audit"}""")]
    [InlineData("""{"id":"Snapshot1","kind":"evidence","statement":"Audit"}""")]
    [InlineData("""{"id":"Summary","kind":"strategy","statement":"Over all"}""")]
    [InlineData("""{"id":"Sn1","kind":"assumption","statement":"All is quiet"}""")]
    [InlineData("""{"id":"x","kind":"context","statement":"Here"}""")]
    public void What_is_written_reads_back_without_findings(string element)
    {
        Argument argument = Argument.Parse($$"""{"format":"argument-graph/1","title":"t","elements":[{{element}}]}""");
        string text = ArgumentFormats.ToText(argument, ArgumentFormats.GsnYaml);

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        FormatReading read = ArgumentFormats.Read(stream, ArgumentFormats.GsnYaml);
        read.Findings.Should().BeEmpty("of\n{0}", text);
        read.Argument!.ToJson().Should().Be(argument.ToJson());
        ArgumentFormats.ToText(read.Argument, ArgumentFormats.GsnYaml).Should().Be(text);
    }

    [Fact]
    public void Another_kind_under_ours_is_found()
    {
        using var stream = new MemoryStream("G1:\n  text: g\n  undeveloped: true\n  argumentGraph:\n    kind: evidence\n"u8.ToArray());
        ArgumentFormats.Read(stream, ArgumentFormats.GsnYaml).Findings.Should().ContainSingle()
            .Which.Message.Should().Be("The one other kind that can be said here is 'claim', of a goal.");
    }
}
