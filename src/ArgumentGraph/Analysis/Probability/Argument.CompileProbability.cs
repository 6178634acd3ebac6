using ArgumentGraph.Analysis.Probability;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// Works out once how the probability of an element follows from the numbers of what it rests on, so that it can be evaluated with many other
    /// numbers: sensitivity, sampling, optimisation.
    /// </summary>
    /// <remarks>
    /// The result says what <see cref="AnalyzeProbability"/> says of the argument with other likelihoods, elements independent; each evaluation is one pass
    /// over the decision diagram and allocates nothing. Compiling
    /// costs what one call of <see cref="AnalyzeProbability"/> does.
    /// </remarks>
    /// <param name="id">The id of an element of any kind.</param>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">How; null for the defaults. Common causes cannot be compiled.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException">The options name common causes.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    /// <example>
    /// <code>
    /// CompiledProbability compiled = argument.CompileProbability("P6");
    /// foreach (Element element in compiled.BasicElements)
    /// {
    ///     Console.WriteLine($"Were {element.Id} a coin toss: {compiled.Evaluate(element.Id, 0.5)}");
    /// }
    ///
    /// ProbabilitySample sample = compiled.Sample(new SamplingOptions { Ranges = [new ProbabilityRange("E7", 0.8, 0.99)] });
    /// Console.WriteLine($"{sample.Mean}, nine times out of ten between {sample.Quantile(0.05)} and {sample.Quantile(0.95)}");
    /// </code>
    /// </example>
    public CompiledProbability CompileProbability(
        string id, Setting? setting = null, ProbabilityOptions? options = null, CancellationToken cancellationToken = default) =>
        CompileProbabilities([id], setting, options, cancellationToken)[0];

    /// <summary>
    /// Works out once how the probabilities of several elements follow from the numbers of what they rest on, each as
    /// <see cref="CompileProbability"/> does.
    /// </summary>
    /// <param name="ids">The ids of elements of any kind.</param>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">How; null for the defaults. Common causes cannot be compiled.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>One for each id, in the order of the ids. All have the same <see cref="CompiledProbability.BasicElements"/>, so that one vector of
    /// numbers serves them all.</returns>
    /// <exception cref="ArgumentException">The options name common causes.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ValueList<CompiledProbability> CompileProbabilities(
        IEnumerable<string> ids, Setting? setting = null, ProbabilityOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        options ??= new ProbabilityOptions();
        if (options.CommonCauses.Count > 0)
        {
            throw new ArgumentException("Common causes cannot be compiled: how likely a cause is follows from the numbers that are to vary.", nameof(options));
        }

        int[] targets = [.. ids.Select(NumberOf)];
        return new ProbabilityCompiler(this, [.. targets.Distinct()], setting ?? Setting.Default, options, cancellationToken).Compile(targets);
    }
}
