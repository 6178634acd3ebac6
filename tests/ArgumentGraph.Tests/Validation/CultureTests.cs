using System.Globalization;

namespace ArgumentGraph.Tests.Validation;

public class CultureTests
{
    public static TheoryData<string> Cultures => ["tr-TR", "ar-SA", "th-TH", "hostile"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_report_is_the_same_in_every_culture(string name)
    {
        string[] expected = [.. Reports()];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Find(name);

            Reports().Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Everything that the examples of the rules give rise to: dates, numbers, ids with i and İ.
    private static IEnumerable<string> Reports() =>
        RuleExamples.All.SelectMany(example =>
            example.Sketch.Build().Validate(Setting.On(new DateOnly(2026, 10, 1)), example.Options).Select(finding => $"{example}: {finding}"));

    // Without ICU there are no cultures to be had, so one is made up: nothing in it is as in the invariant culture.
    private static CultureInfo Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NegativeSign = "minus ";
            culture.NumberFormat.NumberDecimalSeparator = "٫";
            culture.NumberFormat.NumberGroupSeparator = "٬";
            culture.DateTimeFormat.DateSeparator = "·";
            culture.DateTimeFormat.ShortDatePattern = "d/M/y";
            return culture;
        }
    }
}
