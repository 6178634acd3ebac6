using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// Says in plain sentences why an element stands as it does, from the element down to the elements that decide it in the end. Each element is explained
    /// once; after <paramref name="maximumSentences"/> sentences the explanation ends, and says so.
    /// </summary>
    /// <param name="id">An element's id.</param>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="maximumSentences">How many sentences there may be, at least 1.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumSentences"/> is less than 1.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(argument.Explain("P6"));
    /// </code>
    /// </example>
    public Explanation Explain(string id, Setting? setting = null, int maximumSentences = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumSentences, 1);
        int number = NumberOf(id);
        return new ExplanationWriter(this, new StandingEvaluation(this, setting ?? Setting.Default), maximumSentences).Explain(number);
    }
}
