using System.Numerics;
using ArgumentGraph.Testing;
using Extending;

namespace ArgumentGraph.Tool.Tests.Extending;

/// <summary>The sample's analysis over numbers, against walking every line of reasoning by ids.</summary>
public sealed class LineCountTests
{
    [Fact]
    public void Lines_through_an_element_are_those_that_walking_all_of_them_meets() =>
        ArgumentCases.Of(seed => RandomOutlines.Make(new Random(seed))).Check(100, 2_000, argument =>
        {
            if (argument.Numbered.IsCircularInSupport.Contains(true))
            {
                return;
            }

            var lines = new LineCount(argument);
            List<List<string>> walked = [.. argument.Pathways.SelectMany(pathway => Walk(argument, [pathway.Id]))];

            lines.Total.Should().Be(new BigInteger(walked.Count));
            foreach (Element element in argument.Elements)
            {
                lines[element.Id].Should().Be(new BigInteger(walked.Count(line => line.Contains(element.Id))));
            }
        });

    private static IEnumerable<List<string>> Walk(Argument argument, List<string> line) => argument[line[^1]].Kind == ElementKind.Evidence
        ? [line]
        : argument.SupportersOf(line[^1]).SelectMany(supporter => Walk(argument, [.. line, supporter.Id]));
}
