namespace ArgumentGraph.Tests.Logic.Solving;

/// <summary>Whether numbers agree to so many digits, however small they are.</summary>
internal static class Digits
{
    public const double Eleven = 1e-11;
    public const double Twelve = 1e-12;

    public static bool Agree(double found, double expected, double relative = Twelve) =>
        found == expected || Math.Abs(found - expected) <= relative * Math.Abs(expected);

    public static void MustAgree(double found, double expected, FormattableString what, double relative = Twelve)
    {
        if (!Agree(found, expected, relative))
        {
            Assert.Fail(FormattableString.Invariant($"{FormattableString.Invariant(what)}: {found:R} instead of {expected:R}."));
        }
    }
}
