using Xunit.Sdk;

namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>Comparisons for hot loops: nothing is formatted unless they fail.</summary>
internal static class Expect
{
    public static void Equal<T>(T expected, T actual, FormattableString what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new XunitException($"Expected {what} to be {expected}, but it is {actual}.");
        }
    }

    public static void True(bool condition, FormattableString what)
    {
        if (!condition)
        {
            throw new XunitException($"Expected that {what}.");
        }
    }

    /// <summary>The same elements, in order.</summary>
    public static void Ids(ReferenceModel model, IEnumerable<int> expected, IEnumerable<Element> actual, FormattableString what) =>
        Equal(string.Join(", ", expected.Select(x => model.Elements[x].Id)), string.Join(", ", actual.Select(element => element.Id)), what);
}
