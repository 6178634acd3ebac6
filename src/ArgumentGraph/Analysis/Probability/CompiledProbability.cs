using System.Buffers;
using ArgumentGraph.Analysis.Probability;
using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph;

/// <summary>
/// How the probability of one element follows from the numbers of the basic elements that it rests on, ready to be evaluated many times. Made by
/// <see cref="Argument.CompileProbability"/>. Immutable, and safe to share between threads.
/// </summary>
/// <remarks>
/// <para>Vectors have one number for each of <see cref="BasicElements"/>, in their order. An evaluation takes time linear in the decision diagram and
/// allocates nothing.</para>
/// <para>Probabilities and doubts are evaluated apart, so that a doubt of 1e-13 has all its digits.</para>
/// </remarks>
public sealed class CompiledProbability
{
    private const int LargestStackBuffer = 256;

    private readonly CompiledBasics _basics;
    private readonly CompiledRoot? _root;

    internal CompiledProbability(Element element, Setting setting, Standing standing, CompiledBasics basics, CompiledRoot? root)
    {
        Element = element;
        Setting = setting;
        Standing = standing;
        _basics = basics;
        _root = root;
    }

    /// <summary>
    /// From the probabilities of basic elements to that of the element, as <see cref="ChanceProgram.Steps"/> and <see cref="ChanceProgram.Operands"/>; null
    /// where it is unsupported, or the budget was spent.
    /// </summary>
    internal (int[] Steps, IReadOnlyList<int> Operands)? Program => _root?.OfHold is { } program ? ([.. program.Steps], program.Operands) : null;

    /// <summary>The element.</summary>
    public Element Element { get; }

    /// <summary>The setting in which it was compiled.</summary>
    public Setting Setting { get; }

    /// <summary>Its standing in the baseline, which it may lose. Unsupported: it has no probability, and evaluating it is an error.</summary>
    public Standing Standing { get; }

    /// <summary>Whether the budget was spent before the diagram was complete. Then there is nothing to evaluate exactly, and evaluating is an error.</summary>
    public bool IsBudgetSpent => _root is { OfHold: null };

    /// <summary>
    /// Whether it was the time of the budget that was spent (<see cref="Budget.Time"/>), so that another run may find more or less.
    /// </summary>
    public bool IsTimeSpent => IsBudgetSpent && _root!.IsTimeSpent;

    /// <summary>
    /// The basic elements that the elements compiled together rest on and that hold in the baseline, ordered by id (ordinally): the order of all
    /// vectors. One may be without effect on
    /// this element.
    /// </summary>
    public ValueList<Element> BasicElements => _basics.Elements;

    /// <summary>Where an element is in <see cref="BasicElements"/>, and so in vectors. Constant time.</summary>
    /// <param name="id">The id of a basic element.</param>
    /// <exception cref="KeyNotFoundException">It is not among the basic elements that were compiled.</exception>
    public int IndexOf(string id) => _basics.IndexOf(id);

    /// <summary>The probabilities that the argument itself gives, as a vector of its own.</summary>
    /// <param name="unknown">What to put for an element of which nothing is known, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unknown"/> is not between 0 and 1.</exception>
    public double[] GetProbabilities(double unknown) => Own(unknown, chance => chance.Hold);

    /// <summary>The doubts that the argument itself gives, as a vector of its own.</summary>
    /// <param name="unknown">What to put for an element of which nothing is known, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unknown"/> is not between 0 and 1.</exception>
    public double[] GetDoubts(double unknown) => Own(unknown, chance => chance.Fall);

    /// <summary>The probability that the element stands, 0 to 1, when basic elements hold with these probabilities.</summary>
    /// <param name="probabilities">One for each of <see cref="BasicElements"/>, 0 to 1.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers than basic elements.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">The element is unsupported in the baseline, or <see cref="IsBudgetSpent"/>.</exception>
    public double Evaluate(ReadOnlySpan<double> probabilities)
    {
        CheckVector(probabilities, nameof(probabilities));
        return Run(Root.OfHold!, probabilities);
    }

    /// <summary>The doubt that the element stands, 0 to 1, when basic elements have these doubts.</summary>
    /// <param name="doubts">One for each of <see cref="BasicElements"/>, 0 to 1.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers than basic elements.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">The element is unsupported in the baseline, or <see cref="IsBudgetSpent"/>.</exception>
    public double EvaluateDoubt(ReadOnlySpan<double> doubts)
    {
        CheckVector(doubts, nameof(doubts));
        return Run(Root.OfFall!, doubts);
    }

    /// <summary>
    /// The probability that the element stands when one basic element has another number, and all others those that the argument gives: an interval
    /// where others have none.
    /// </summary>
    /// <param name="id">The id of a basic element.</param>
    /// <param name="probability">The probability that it holds, 0 to 1.</param>
    /// <exception cref="KeyNotFoundException">It is not among the basic elements that were compiled.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">The element is unsupported in the baseline, or <see cref="IsBudgetSpent"/>.</exception>
    public ProbabilityInterval Evaluate(string id, double probability)
    {
        int index = IndexOf(id);
        CheckNumber(probability, nameof(probability));
        Chance worst = EvaluateWith(index, probability, Chance.Impossible);
        return ProbabilityInterval.Of(worst, _basics.HasUnknown ? EvaluateWith(index, probability, Chance.Certain) : worst);
    }

    /// <summary>The probabilities that the element stands for many vectors. Allocates nothing.</summary>
    /// <param name="rows">The vectors one after the other: probabilities for each of <see cref="BasicElements"/>, 0 to 1.</param>
    /// <param name="results">Receives the probability for each vector; its length says how many there are.</param>
    /// <exception cref="ArgumentException"><paramref name="rows"/> is not as long as that many vectors.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">The element is unsupported in the baseline, or <see cref="IsBudgetSpent"/>.</exception>
    public void EvaluateBatch(ReadOnlySpan<double> rows, Span<double> results)
    {
        int width = BasicElements.Count;
        if (rows.Length != (long)width * results.Length)
        {
            string message = $"{results.Length} vectors of {width} numbers are {(long)width * results.Length} numbers, not {rows.Length}.";
            throw new ArgumentException(message, nameof(rows));
        }

        for (int row = 0; row < results.Length; row++)
        {
            results[row] = Evaluate(rows.Slice(row * width, width));
        }
    }

    /// <summary>
    /// How fast the probability grows with that of each basic element (Birnbaum's measure): exactly the difference between its holding for certain
    /// and its having fallen for certain. One pass forward
    /// and one backward over the diagram.
    /// </summary>
    /// <param name="probabilities">Where: one for each of <see cref="BasicElements"/>, 0 to 1.</param>
    /// <returns>One for each of <see cref="BasicElements"/>, 0 to 1.</returns>
    /// <exception cref="ArgumentException">There are more or fewer numbers than basic elements.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">The element is unsupported in the baseline, or <see cref="IsBudgetSpent"/>.</exception>
    public double[] Derivatives(ReadOnlySpan<double> probabilities)
    {
        CheckVector(probabilities, nameof(probabilities));
        return Root.Derivatives(probabilities);
    }

    /// <summary>
    /// Draws the probabilities of basic elements at random, each evenly over its range and independently of the others, evaluates the element for
    /// each draw, and says how the results are
    /// spread. Elements compiled together get the same draws from the same options.
    /// </summary>
    /// <param name="options">How many, from which seed, over which ranges; null for 10,000 over what nothing is known of.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException">An element has two ranges.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1, or a range does not lie between 0 and 1.</exception>
    /// <exception cref="KeyNotFoundException">A range is for an element that is not among the basic elements that were compiled.</exception>
    /// <exception cref="InvalidOperationException">The element is unsupported in the baseline, or <see cref="IsBudgetSpent"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ProbabilitySample Sample(SamplingOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SamplingOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Count, 1, nameof(options));
        (double[] least, double[] most) = SampledRanges.Of(_basics, options.Ranges);
        ChanceProgram program = Root.OfHold!;
        var random = new RandomSequence(options.Seed);
        var numbers = new double[least.Length];
        var scratch = new double[program.ScratchLength];
        var values = new double[options.Count];
        for (int draw = 0; draw < values.Length; draw++)
        {
            if ((draw & 0xFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = least[i] == most[i] ? least[i] : least[i] + (random.Next() * (most[i] - least[i]));
            }

            values[draw] = program.Evaluate(numbers, scratch);
        }

        Array.Sort(values);
        double mean = values.Average();
        return new ProbabilitySample
        {
            Element = Element,
            Seed = options.Seed,
            Values = ValueList.Create<double>(values),
            Mean = mean,
            StandardDeviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Length - 1)),
        };
    }

    /// <summary>The element's id and on how many basic elements it was compiled.</summary>
    public override string ToString() => $"{Element.Id} over {BasicElements.Count} basic elements";

    private CompiledRoot Root => _root switch
    {
        null => throw new InvalidOperationException($"'{Element.Id}' is unsupported in the baseline, so it has no probability."),
        { OfHold: null } => throw new InvalidOperationException(
            $"The decision diagram of '{Element.Id}' did not fit into the budget. "
            + "Allow more nodes and time when compiling, or ask for its probability directly, which gives bounds."),
        _ => _root,
    };

    private static double Run(ChanceProgram program, ReadOnlySpan<double> numbers)
    {
        if (program.ScratchLength <= LargestStackBuffer)
        {
            return program.Evaluate(numbers, stackalloc double[LargestStackBuffer]);
        }

        double[] scratch = ArrayPool<double>.Shared.Rent(program.ScratchLength);
        double result = program.Evaluate(numbers, scratch);
        ArrayPool<double>.Shared.Return(scratch);
        return result;
    }

    private Chance EvaluateWith(int index, double probability, Chance unknown)
    {
        CompiledRoot root = Root;
        double[] numbers = ArrayPool<double>.Shared.Rent(BasicElements.Count);
        Span<double> vector = numbers.AsSpan(0, BasicElements.Count);
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = (_basics.Chances[i] ?? unknown).Hold;
        }

        vector[index] = probability;
        double hold = Run(root.OfHold!, vector);
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = (_basics.Chances[i] ?? unknown).Fall;
        }

        vector[index] = 1 - probability;
        double fall = Run(root.OfFall!, vector);
        ArrayPool<double>.Shared.Return(numbers);
        return new Chance(hold, fall);
    }

    private double[] Own(double unknown, Func<Chance, double> part)
    {
        CheckNumber(unknown, nameof(unknown));
        return Array.ConvertAll(_basics.Chances, chance => chance is { } known ? part(known) : unknown);
    }

    private static void CheckNumber(double number, string parameter)
    {
        if (!(number >= 0 && number <= 1))
        {
            throw new ArgumentOutOfRangeException(parameter, number, "A probability or doubt lies between 0 and 1.");
        }
    }

    private void CheckVector(ReadOnlySpan<double> numbers, string parameter)
    {
        if (numbers.Length != BasicElements.Count)
        {
            throw new ArgumentException($"There are {BasicElements.Count} basic elements, and {numbers.Length} numbers.", parameter);
        }

        for (int i = 0; i < numbers.Length; i++)
        {
            if (!(numbers[i] >= 0 && numbers[i] <= 1))
            {
                throw new ArgumentOutOfRangeException(parameter, numbers[i], $"The number of '{BasicElements[i].Id}' must lie between 0 and 1.");
            }
        }
    }
}
