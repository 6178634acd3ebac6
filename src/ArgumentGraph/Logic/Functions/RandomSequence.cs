namespace ArgumentGraph.Logic.Functions;

/// <summary>
/// Random numbers that are the same for a seed everywhere and for ever (SplitMix64: Steele, Lea and Flood, Fast splittable pseudorandom number
/// generators, OOPSLA 2014).
/// </summary>
internal struct RandomSequence(int seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A number from 0 to 1, 1 excluded.</summary>
    public double Next()
    {
        const double Unit = 1.0 / (1UL << 53);
        return (NextBits() >> 11) * Unit;
    }

    /// <summary>64 bits, each 0 or 1 alike often.</summary>
    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
