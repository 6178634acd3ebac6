using System.Text.Json;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Browser;

public class PageReasonTests
{
    [Fact]
    public void Each_element_that_is_not_supported_has_a_reason_of_a_few_words()
    {
        int said = 0;
        foreach (string name in (string[])["sabotage-risk", "tempe-crash", "nine-pathways"])
        {
            Argument argument = Argument.Load(Repository.File("samples", name, "case.json"));
            SupportReport support = argument.AnalyzeSupport(Setting.On(new DateOnly(2026, 11, 1)));
            using JsonDocument page = PageJson.Of(argument.ToHtml(new PageOptions { Setting = Setting.On(new DateOnly(2026, 11, 1)) }));
            foreach (JsonElement element in page.RootElement.GetProperty("elements").EnumerateArray())
            {
                ElementStanding standing = support[element.GetProperty("id").GetString()!];
                if (standing.Standing == Standing.Supported)
                {
                    continue;
                }

                string reason = (element.TryGetProperty("short", out JsonElement own) || element.TryGetProperty("rests", out own) ? own.GetString() : null)!;
                reason.Should().NotBeNullOrEmpty(standing.Element.Id);
                reason.Length.Should().BeLessThanOrEqualTo(60, standing.Element.Id);
                if (!element.TryGetProperty("short", out _))
                {
                    reason.Split([' ', ',']).Intersect(standing.DecidedBy.Select(other => other.Id)).Should().NotBeEmpty(standing.Element.Id);
                }

                said++;
            }
        }

        said.Should().BeGreaterThan(30);
    }
}
