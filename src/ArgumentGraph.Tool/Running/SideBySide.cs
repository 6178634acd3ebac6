namespace ArgumentGraph.Tool.Running;

/// <summary>Two pieces of work that do not need each other, at the same time.</summary>
internal static class SideBySide
{
    /// <summary>Both results. Where one throws, the other is waited for, and then that is thrown: of two, what the first threw.</summary>
    /// <param name="first">Is given where to say how far it is, 0 to 1.</param>
    /// <param name="second">So is this.</param>
    /// <param name="progress">Told how far both are together.</param>
    public static (TFirst First, TSecond Second) Run<TFirst, TSecond>(
        Func<IProgress<double>, TFirst> first, Func<IProgress<double>, TSecond> second, IProgress<double> progress)
    {
        var halves = new Halves(progress);
        Task<TFirst> one = Task.Run(() => first(halves.Of(0)));
        Task<TSecond> other = Task.Run(() => second(halves.Of(1)));
        Task both = Task.WhenAll(one, other);
        both.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        return (one.GetAwaiter().GetResult(), other.GetAwaiter().GetResult());
    }

    private sealed class Halves(IProgress<double> whole)
    {
        private readonly Lock _lock = new();
        private readonly double[] _shares = new double[2];

        public IProgress<double> Of(int half) => new Half(this, half);

        private void Report(int half, double share)
        {
            lock (_lock)
            {
                _shares[half] = share;
                whole.Report((_shares[0] + _shares[1]) / 2);
            }
        }

        private sealed class Half(Halves halves, int number) : IProgress<double>
        {
            public void Report(double value) => halves.Report(number, value);
        }
    }
}
