using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// The states of five reviews, each of ten pathways and of an older version with ten elements changed since, beside loading the case: by what the reviews say
/// alone. With the reviewed version at hand an impact is worked out as well (<see cref="ImpactBenchmarks"/>).
/// </summary>
[MemoryDiagnoser]
public class ReviewBenchmarks
{
    private const int Count = 5;
    private const int Pathways = 10;

    private byte[] _json = [];
    private Argument _argument = null!;
    private CaseReviews _reviews = CaseReviews.Empty;

    [Params(1_000, 10_000, 100_000)]
    public int Elements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Argument reviewed = Cases.Make(Elements);
        for (int i = 0; i < Count; i++)
        {
            var review = new ReviewBuilder(reviewed, string.Create(CultureInfo.InvariantCulture, $"R{i}"), "A reviewer", new DateOnly(2026, 11, 1 + i));
            foreach (SupportableElement pathway in reviewed.Pathways.Take(Pathways))
            {
                review.Judge(pathway.Id, ReviewVerdict.Agree, ReviewVerdict.Agree);
            }

            _reviews = _reviews.With(review.Build());
        }

        _argument = Versions.WithChanges(reviewed);
        _json = System.Text.Encoding.UTF8.GetBytes(_argument.ToJson());
    }

    [Benchmark(Baseline = true)]
    public Argument Load() => Argument.Parse(_json);

    /// <summary>With an argument of its own each time, for one keeps its hashes.</summary>
    [Benchmark]
    public ReviewReport LoadAndReview() => Argument.Parse(_json).AnalyzeReviews(_reviews);
}
