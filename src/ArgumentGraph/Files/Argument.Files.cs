namespace ArgumentGraph;

/// <content>The files that an argument was read from.</content>
public sealed partial class Argument
{
    /// <summary>
    /// The paths of the files that the argument was read from: first the one that was asked for, as it was given, then those that it includes, in the order in
    /// which they were read. Empty where it was not read from a file. <see cref="PlaceOf"/> says which file an element comes from.
    /// </summary>
    public ValueList<string> Files => field ??= Origin.Source is null ? [] : [.. Origin.Source.Files.OfType<string>()];
}
