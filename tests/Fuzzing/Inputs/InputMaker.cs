namespace ArgumentGraph.Fuzzing.Inputs;

/// <summary>
/// Makes the inputs of a target: the texts of the corpus as they are, then changed ones. Input n depends on the seed, the name, n and the corpus alone, so that
/// each can be made again by itself.
/// </summary>
/// <param name="target">The target's name.</param>
/// <param name="corpus">What they are made from.</param>
/// <param name="seed">Another seed gives other inputs.</param>
internal sealed class InputMaker(string target, Corpus corpus, int seed)
{
    private const int LongestInput = 64 * 1024;

    /// <summary>Input n, from 0.</summary>
    public byte[] Make(long number)
    {
        if (number < corpus.Texts.Count)
        {
            return corpus.Texts[(int)number];
        }

        var random = new Random(SeedOf(number));
        byte[] text = corpus.Texts[random.Next(corpus.Texts.Count)];

        // Mostly a few changes, seldom many.
        int changes = 1 + random.Next(1 << random.Next(5));
        for (int i = 0; i < changes && text.Length > 0; i++)
        {
            text = Mutations.All[random.Next(Mutations.All.Length)](text, corpus, random);
        }

        return text.Length > LongestInput ? text[..LongestInput] : text;
    }

    // FNV-1a over all that it depends on.
    private int SeedOf(long number)
    {
        const ulong Prime = 1_099_511_628_211;
        ulong hash = 14_695_981_039_346_656_037;
        foreach (char letter in target)
        {
            hash = (hash ^ letter) * Prime;
        }

        hash = (hash ^ (uint)seed) * Prime;
        for (int shift = 0; shift < 64; shift += 8)
        {
            hash = (hash ^ ((ulong)number >> shift & 0xFF)) * Prime;
        }

        return (int)(hash ^ (hash >> 32));
    }
}
