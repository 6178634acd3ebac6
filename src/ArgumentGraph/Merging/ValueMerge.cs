using ArgumentGraph.Members;

namespace ArgumentGraph.Merging;

/// <summary>The three-way merge of one value: whoever has changed it is right, unless both have.</summary>
internal static class ValueMerge
{
    /// <summary>The merged value, and whether the sides are in conflict: then it is ours.</summary>
    /// <param name="name">What it is the value of.</param>
    /// <param name="base">The value before; null where there was none.</param>
    /// <param name="ours">Our value.</param>
    /// <param name="theirs">Their value.</param>
    public static (RawJson? Value, bool IsConflict) Of(MemberName name, RawJson? @base, RawJson? ours, RawJson? theirs) =>
        StatedMembers.AreEqual(name, ours, theirs) || StatedMembers.AreEqual(name, theirs, @base) ? (ours, false)
        : StatedMembers.AreEqual(name, ours, @base) ? (theirs, false)
        : (ours, true);

    /// <summary>A value as messages show it.</summary>
    public static string Show(RawJson? value) => value is null ? "nothing" : Spelling.Clip(value.Text);
}
