namespace ArgumentGraph.Fuzzing.Inputs;

/// <summary>Changes a text in one way.</summary>
/// <param name="text">The text, of at least one byte.</param>
/// <param name="corpus">Where else parts may come from.</param>
/// <param name="random">Decides.</param>
internal delegate byte[] Mutation(byte[] text, Corpus corpus, Random random);
