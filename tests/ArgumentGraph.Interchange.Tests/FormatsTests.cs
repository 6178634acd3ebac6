namespace ArgumentGraph.Interchange.Tests;

public class FormatsTests
{
    [Fact]
    public void Names_and_first_extensions_tell_formats_apart_but_for_those_that_only_the_content_tells_apart()
    {
        ArgumentFormats.All.Select(format => format.Name).Should().OnlyHaveUniqueItems();
        foreach (ArgumentFormat format in ArgumentFormats.All)
        {
            ArgumentFormats.Find(format.Name.ToUpperInvariant()).Should().BeSameAs(format);
            ArgumentFormats.OfName("case" + format.Extensions[0])
                .Should().BeSameAs(format == ArgumentFormats.GsnAssurance ? ArgumentFormats.Fasten : format);
        }
    }
}
