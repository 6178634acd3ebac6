using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Blocks;

/// <summary>
/// For each of some independent parts, how many of the others have fallen: halves are added to what lies outside, and halves
/// of halves, until one part is left inside.
/// </summary>
/// <remarks>n log n additions of a part for n parts, each as long as the number that must fall; never a part taken out again, which would cancel.</remarks>
internal static class FallenCountOfOthers
{
    /// <summary>What each part means for the fall of at least <paramref name="falls"/> of them.</summary>
    public static InputImportance[] Of(Chance[] parts, int falls)
    {
        var importance = new InputImportance[parts.Length];
        int holds = parts.Length - falls + 1;
        bool countFallen = falls <= holds;
        Chance[] counted = countFallen ? parts : Array.ConvertAll(parts, part => new Chance(part.Fall, part.Hold));
        var outside = new double[Math.Min(falls, holds) + 1];
        outside[0] = 1;
        Split(counted, 0, parts.Length, outside, (part, others) => importance[part] = countFallen ? Fallen(others) : Held(others));
        return importance;
    }

    private static void Split(Chance[] parts, int first, int end, double[] outside, Action<int, double[]> found)
    {
        if (end - first == 1)
        {
            found(first, outside);
            return;
        }

        int middle = first + ((end - first) / 2);
        Split(parts, first, middle, With(outside, parts.AsSpan(middle, end - middle)), found);
        Split(parts, middle, end, With(outside, parts.AsSpan(first, middle - first)), found);
    }

    private static double[] With(double[] outside, ReadOnlySpan<Chance> parts)
    {
        var with = (double[])outside.Clone();
        foreach (Chance part in parts)
        {
            FallenCountDistribution.Add(with, part);
        }

        return with;
    }

    // The last number is that of all that must fall or more; one fewer is enough when the part itself has fallen.
    private static InputImportance Fallen(double[] others) => new(others[^1], others[^1] + others[^2], others[^2]);

    // Counted are those that hold: the whole falls when too few do.
    private static InputImportance Held(double[] others)
    {
        double fewer = 0;
        for (int n = others.Length - 3; n >= 0; n--)
        {
            fewer += others[n];
        }

        return new(fewer, fewer + others[^2], others[^2]);
    }
}
