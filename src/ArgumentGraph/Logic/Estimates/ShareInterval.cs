namespace ArgumentGraph.Logic.Estimates;

/// <summary>
/// Between what a share lies of which a sample was drawn: an interval of 95 % or somewhat more, which is that of a rare event's number (Garwood, Fiducial
/// limits for the Poisson distribution, Biometrika 28, 1936), for the rarer of those that have the property and those that have it not.
/// </summary>
internal static class ShareInterval
{
    private const double Tail = 0.025; // at either end
    private const double Deviation = 1.959963984540054; // of a normal number, that it exceeds so rarely
    private const int Many = 1_000;

    /// <param name="count">How many have the property.</param>
    /// <param name="samples">Of how many, at least 1.</param>
    public static (double Least, double Most) Of(int count, int samples)
    {
        if (count > samples / 2)
        {
            (double least, double most) = Of(samples - count, samples);
            return (1 - most, 1 - least);
        }

        return (count == 0 ? 0 : Least(count) / samples, Math.Min(1, Most(count) / samples));
    }

    // The mean with which as many or more are as rare as that.
    private static double Least(int count) => count > Many
        ? ChiSquared(2.0 * count, -Deviation) / 2
        : Bisect(mean => 1 - AtMost(count - 1, mean) < Tail, 0, count);

    // The mean with which as many or fewer are.
    private static double Most(int count) => count > Many
        ? ChiSquared(2.0 * (count + 1), Deviation) / 2
        : Bisect(mean => AtMost(count, mean) > Tail, count, (2 * count) + 10);

    private static double Bisect(Func<double, bool> isBelow, double least, double most)
    {
        for (double middle = (least + most) / 2; least < middle && middle < most; middle = (least + most) / 2)
        {
            if (isBelow(middle))
            {
                least = middle;
            }
            else
            {
                most = middle;
            }
        }

        return most;
    }

    private static double AtMost(int count, double mean)
    {
        double logarithm = -mean;
        double sum = Math.Exp(logarithm);
        for (int n = 1; n <= count; n++)
        {
            logarithm += Math.Log(mean / n);
            sum += Math.Exp(logarithm);
        }

        return sum;
    }

    // The quantile of many degrees of freedom (Wilson and Hilferty, The distribution of chi-square, PNAS 17, 1931).
    private static double ChiSquared(double degrees, double deviation)
    {
        double root = 1 - (2 / (9 * degrees)) + (deviation * Math.Sqrt(2 / (9 * degrees)));
        return degrees * root * root * root;
    }
}
