namespace ArgumentGraph;

/// <summary>A task on the way of an adversary.</summary>
/// <param name="Detection">The probability that it is detected when it begins, from 0 to 1.</param>
/// <param name="Delay">How long it takes, at least 0, in any one unit.</param>
public readonly record struct AdversaryTask(double Detection, double Delay);

/// <summary>
/// One path of an adversary past sensors and barriers: how likely it is interrupted, by EASI (Estimate of Adversary Sequence Interruption; H. A. Bennett, 1977;
/// M. L. Garcia, <i>The Design and Evaluation of Physical Protection Systems</i>). A check of <see cref="Argument.AnalyzeResponse"/>
/// for a single path, and of use by itself.
/// </summary>
public sealed record AdversaryPath
{
    private readonly ValueList<AdversaryTask> _tasks = [];

    /// <summary>A path of these tasks.</summary>
    /// <param name="tasks">The tasks, in their order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A detection is not from 0 to 1, or a delay is negative or not finite.</exception>
    public AdversaryPath(params ReadOnlySpan<AdversaryTask> tasks)
    {
        foreach (AdversaryTask task in tasks)
        {
            if (!(task.Detection is >= 0 and <= 1 && task.Delay >= 0 && double.IsFinite(task.Delay)))
            {
                throw new ArgumentOutOfRangeException(nameof(tasks), task, "A detection must be from 0 to 1, and a delay at least 0.");
            }
        }

        _tasks = [.. tasks];
    }

    /// <summary>The tasks, in their order.</summary>
    public ValueList<AdversaryTask> Tasks => _tasks;

    /// <summary>The probability that a detection is communicated to the response, from 0 to 1. The default is 1.</summary>
    public double Communication { get; init; } = 1;

    /// <summary>The mean time of the response, in the unit of the delays.</summary>
    public double ResponseTime { get; init; }

    /// <summary>The standard deviation of the time of the response, in the unit of the delays. The default is 0.</summary>
    public double ResponseDeviation { get; init; }

    /// <summary>The standard deviation of each delay as a share of it. The default is 0.</summary>
    public double DelayDeviation { get; init; }

    /// <summary>
    /// The probability that the response interrupts the path: the first detection, communicated, with more delay left than the response takes. Times are taken
    /// as normally distributed; without deviations a detection counts when the delay left is at least the response time. Linear in the tasks.
    /// </summary>
    public double ProbabilityOfInterruption()
    {
        double interrupted = 0;
        double left = 0;
        double variance = ResponseDeviation * ResponseDeviation;
        for (int task = _tasks.Count - 1; task >= 0; task--)
        {
            left += _tasks[task].Delay;
            double deviation = DelayDeviation * _tasks[task].Delay;
            variance += deviation * deviation;
            double inTime = variance > 0 ? Normal((left - ResponseTime) / Math.Sqrt(variance)) : left >= ResponseTime ? 1 : 0;

            // Detected here, or else by a later task.
            interrupted = (_tasks[task].Detection * Communication * inTime) + ((1 - _tasks[task].Detection) * interrupted);
        }

        return interrupted;
    }

    // The normal distribution function by the error function's series and continued fraction (Abramowitz and Stegun 7.1.6, 7.1.14), to 1e-12.
    private static double Normal(double x)
    {
        double z = Math.Abs(x) / Math.Sqrt(2);
        double tail;
        if (z < 3)
        {
            double term = z;
            double sum = z;
            for (int n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
            {
                term *= 2 * z * z / ((2 * n) + 1);
                sum += term;
            }

            tail = (1 - (2 / Math.Sqrt(Math.PI) * Math.Exp(-z * z) * sum)) / 2;
        }
        else
        {
            double fraction = z;
            for (int n = 60; n >= 1; n--)
            {
                fraction = z + (n / 2.0 / fraction);
            }

            tail = Math.Exp(-z * z) / Math.Sqrt(Math.PI) / fraction / 2;
        }

        return x < 0 ? tail : 1 - tail;
    }
}
