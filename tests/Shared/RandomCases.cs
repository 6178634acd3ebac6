using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Xunit.Sdk;

namespace ArgumentGraph.Testing;

/// <summary>
/// Random cases of one kind. A case that fails a check is made smaller as long as it still fails; the failure names the seed, and shows
/// the case as it was drawn and the smallest that was found. With <c>ARGUMENTGRAPH_SEED=n</c> in the environment, that seed alone is tried.
/// </summary>
/// <param name="make">Makes the case of a seed: the same on every machine.</param>
/// <param name="show">Shows a case to whoever has to find out what is wrong with it.</param>
/// <param name="smaller">The cases that are a little smaller than one, the smallest first; null where there is nothing to leave out.</param>
public sealed class RandomCases<T>(Func<int, T> make, Func<T, string> show, Func<T, IEnumerable<T>>? smaller = null)
{
    // Making a case smaller must end, however slow its check is.
    private const int MostTries = 5_000;
    private const int MostShown = 6_000;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    /// <summary>Checks many cases, as many as <see cref="TestSize.Cases"/> says.</summary>
    public void Check(int usual, int full, Action<T> check, int firstSeed = 0) => Check(usual, full, (_, one) => check(one), firstSeed);

    /// <summary>Checks many cases; the check is told the seed too, to draw more from.</summary>
    public void Check(int usual, int full, Action<int, T> check, int firstSeed = 0)
    {
        (int first, int count) = TestSize.OnlySeed is { } only ? (only, 1) : (firstSeed, TestSize.Cases(usual, full));
        for (int seed = first; seed < first + count; seed++)
        {
            CheckOne(seed, check);
        }
    }

    /// <summary>Checks the case of one seed.</summary>
    public void CheckOne(int seed, Action<int, T> check)
    {
        string seedLine = string.Create(CultureInfo.InvariantCulture, $"Seed {seed} (alone: ARGUMENTGRAPH_SEED={seed})");
        T drawn = default!;
        if (Failure(() => drawn = make(seed)) is { } unmade)
        {
            throw new XunitException($"{WhatFailed(unmade)}\n{seedLine}, of which no case could be made.\n{unmade.StackTrace}");
        }

        if (Failure(() => check(seed, drawn)) is not { } failure)
        {
            return;
        }

        T smallest = Smallest(seed, drawn, check, ref failure);
        throw new XunitException(
            ReferenceEquals(smallest, drawn) || EqualityComparer<T>.Default.Equals(smallest, drawn)
                ? $"{WhatFailed(failure)}\n{seedLine}:\n{Shown(drawn)}\n{failure.StackTrace}"
                : $"{WhatFailed(failure)}\n{seedLine}, made smaller:\n{Shown(smallest)}\nAs it was drawn:\n{Shown(drawn)}\n{failure.StackTrace}");
    }

    private T Smallest(int seed, T drawn, Action<int, T> check, ref Exception failure)
    {
        T smallest = drawn;
        int tries = 0;
        long start = Stopwatch.GetTimestamp();
        for (bool found = smaller is not null && !TestSize.IsMutation; found;)
        {
            found = false;
            foreach (T candidate in SmallerThan(smallest))
            {
                if (++tries > MostTries || Stopwatch.GetElapsedTime(start) > MostTime)
                {
                    return smallest;
                }

                // Another kind of failure may be that of a case which the check is not meant for.
                if (Failure(() => check(seed, candidate)) is { } still && still.GetType() == failure.GetType())
                {
                    (smallest, failure, found) = (candidate, still, true);
                    break;
                }
            }
        }

        return smallest;
    }

    // As far as they can be made: making them may use what is tested, and fail as it does.
    private IEnumerable<T> SmallerThan(T one)
    {
        IEnumerator<T>? next = null;
        bool more = true;
        try
        {
            while (Failure(() => more = (next ??= smaller!(one).GetEnumerator()).MoveNext()) is null && more)
            {
                yield return next!.Current;
            }
        }
        finally
        {
            next?.Dispose();
        }
    }

    private static string WhatFailed(Exception failure) =>
        failure is XunitException ? failure.Message : $"{failure.GetType().FullName}: {failure.Message}";

    private string Shown(T one)
    {
        string text = show(one);
        return text.Length <= MostShown
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, MostShown)}\n… {text.Length - MostShown} more characters");
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong is a failure of the check.")]
    private static Exception? Failure(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}
