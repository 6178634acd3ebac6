using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>A random argument in random circumstances, and what the reference says of it.</summary>
internal sealed class OracleCase
{
    private ReferenceModel? _model;
    private ReferenceFunctions? _functions;

    public OracleCase(int seed, Argument argument, Circumstances circumstances)
    {
        Seed = seed;
        Argument = argument;
        Circumstances = circumstances;
    }

    public int Seed { get; }

    public Argument Argument { get; }

    public Circumstances Circumstances { get; }

    public ReferenceModel Model => _model ??= new ReferenceModel(Argument);

    public ReferenceFunctions Functions => _functions ??= new ReferenceFunctions(Model, Circumstances);

    public Setting Setting => Setting.On(Circumstances.Date, Circumstances.Baseline) with { CountsClaimPoints = Circumstances.CountsClaimPoints };

    public SupportOptions SupportOptions => new() { AdditionalElements = AllIds };

    public LoadBearingOptions LoadBearingOptions => new();

    public ValueList<string> AllIds => [.. Argument.Elements.Select(element => element.Id)];

    /// <summary>Tries a check on many cases. One that fails is made smaller as long as it still fails, then shown.</summary>
    public static void ForMany(int firstSeed, int usual, int full, Action<OracleCase> check, RandomShape? shape = null) =>
        new RandomCases<OracleCase>(seed => Make(seed, shape), Show, Smaller).Check(usual, full, check, firstSeed);

    private static OracleCase Make(int seed, RandomShape? shape)
    {
        var random = new Random(seed);
        var circumstances = new Circumstances(
            (seed / 8 % 4) switch { 1 => Baseline.AsPlanned, 3 when seed % 3 == 0 => Baseline.AsArgued, _ => Baseline.AsIs },
            random.Next(3) == 0 ? null : RandomArguments.Today,
            CountsClaimPoints: seed / 3 % 2 == 1);
        return new OracleCase(seed, RandomArguments.Make(seed, shape), circumstances);
    }

    private static string Show(OracleCase one) => $"{one.Circumstances}\n{ArgumentCases.Show(one.Argument)}";

    private static IEnumerable<OracleCase> Smaller(OracleCase one) =>
        ArgumentCases.Smaller(one.Argument).Select(argument => new OracleCase(one.Seed, argument, one.Circumstances));
}
