using System.Text;
using ArgumentGraph.Rendering.Tests.Displays;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace ArgumentGraph.Rendering.Tests.Calendars;

/// <summary>Calendars of expiries, read back by another library.</summary>
public class FreshnessCalendarTests
{
    [Fact]
    public void Another_reader_finds_every_expiry_with_its_day_and_owners()
    {
        foreach (Argument argument in SampleReports.Arguments)
        {
            FreshnessReport report = argument.AnalyzeFreshness(Setting.On(SampleReports.Day));
            var calendar = Calendar.Load(report.ToICalendar())!;
            calendar.Events.Should().HaveCount(report.Calendar.Count);
            foreach ((CalendarEvent read, ExpiringElement expiring) in calendar.Events.OrderBy(read => read.DtStart!.Value)
                .ThenBy(read => read.Summary, StringComparer.Ordinal).Zip(report.Calendar))
            {
                DateOnly.FromDateTime(read.DtStart!.Value).Should().Be(expiring.LastValidDay);
                read.IsAllDay.Should().BeTrue();
                read.Summary.Should().StartWith(expiring.Element.Id);
                read.Categories.Should().Equal(expiring.Owners);
            }

            calendar.Events.Select(read => read.Uid).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void Texts_are_escaped_and_long_lines_folded_between_characters()
    {
        string statement = "Semicolons; commas, back\\slashes and\nnew lines \u6F22\u5B57 \U0001F642 " + string.Concat(Enumerable.Repeat("\u6F22", 60));
        Argument argument = new ArgumentBuilder("T").Build().Edit(edit =>
        {
            edit.Add(new Goal("G", "Low") { IsPathway = true });
            edit.Add(new Evidence("E", statement) { Expires = SampleReports.Day });
            edit.Connect(Relationship.SupportedBy("G", "E"));
        });
        string text = argument.AnalyzeFreshness(Setting.On(SampleReports.Day)).ToICalendar();

        text.Split("\r\n").Should().OnlyContain(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n'));
        Calendar.Load(text)!.Events.Should().ContainSingle().Which.Summary
            .Should().Be("E is valid for the last day: " + statement.Replace('\n', ' '));
    }
}
