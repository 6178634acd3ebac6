using System.Collections.Concurrent;
using System.Globalization;

namespace IndependentReading.Comparing;

/// <summary>Compares many cases, side by side, and says how many figures that were.</summary>
internal static class Comparisons
{
    public static void Hold(ITestOutputHelper output, int usual, Func<int, Comparison> of, Action<Comparison> compare, int figuresOfEach)
    {
        int[] seeds = [.. Amount.Seeds(usual)];
        var differences = new ConcurrentBag<string>();
        int figures = 0;
        Parallel.ForEach(seeds, seed =>
        {
            Comparison comparison = of(seed);
            compare(comparison);
            Interlocked.Add(ref figures, comparison.Figures);
            if (comparison.Differences is { } found)
            {
                differences.Add(found);
            }
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seeds.Length} cases, {figures} figures, {differences.Count} cases with differences"));
        differences.OrderBy(text => text.Length).Take(2).Should().BeEmpty();
        if (seeds.Length > 1)
        {
            figures.Should().BeGreaterThan(seeds.Length * figuresOfEach, "else next to nothing was compared");
        }
    }
}
