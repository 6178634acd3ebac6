namespace ArgumentGraph.Fuzzing.Inputs;

/// <summary>A part of a text that can be moved as a whole: a line, a word, a subtree.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct Piece(int Start, int Length)
{
    public int End => Start + Length;

    public bool Overlaps(Piece other) => Start < other.End && other.Start < End;
}
