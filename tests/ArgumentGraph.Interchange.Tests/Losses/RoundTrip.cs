namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>An argument written in a format and read again.</summary>
/// <param name="Bytes">What was written.</param>
/// <param name="Written">What writing lost.</param>
/// <param name="Reading">What was read from it.</param>
internal sealed record RoundTrip(byte[] Bytes, ValueList<Loss> Written, FormatReading Reading)
{
    // A tree's text is as deep as the argument.
    private static readonly FormatReadingOptions Deep = new() { Limits = ReadingOptions.Default with { MaximumDepth = 100_000 } };

    /// <summary>The formats that are read and written and hold elements as they are.</summary>
    public static IEnumerable<ArgumentFormat> Formats =>
        ArgumentFormats.All.Where(format => format.CanRead && format.CanWrite && format != ArgumentFormats.OpenPsa);

    public IEnumerable<Loss> Losses => Written.Concat(Reading.Losses);

    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    /// <summary>Whether writing said that readers will complain.</summary>
    public bool IsErrorToReaders => Written.Any(loss => loss.Message.EndsWith("it is an error to readers.", StringComparison.Ordinal));

    public static RoundTrip Of(Argument argument, ArgumentFormat format)
    {
        using var stream = new MemoryStream();
        ValueList<Loss> written = ArgumentFormats.WriteTo(argument, stream, format);
        byte[] bytes = stream.ToArray();
        stream.Position = 0;
        return new RoundTrip(bytes, written, ArgumentFormats.Read(stream, format, Deep));
    }

    /// <summary>Whether there is nothing that the format could hold, and writing said so.</summary>
    public bool IsUnreadable(Argument argument)
    {
        if (argument.Elements.Count > 0 || Reading.Argument is not null)
        {
            return false;
        }

        Written.Should().Contain(loss => loss.Kind == LossKind.Dropped && loss.Message.EndsWith("cannot be read.", StringComparison.Ordinal));
        return true;
    }

    /// <summary>What has been read is written such that it is read as the same again; where nothing was lost before, as the same bytes.</summary>
    public void ShouldBeStable()
    {
        Argument read = Reading.Argument!;
        var again = Of(read, Reading.Format!);
        again.Reading.Argument.Should().NotBeNull(because: "{0}\n{1}", Text, again.Text);
        ArgumentDifferences.Of(read, again.Reading.Argument!).Should().BeEmpty(because: "{0}\n{1}", Text, again.Text);
        again.Reading.Argument!.Elements.Select(element => element.Id)
            .Should().Equal(read.Elements.Select(element => element.Id), because: "{0}\n{1}", Text, again.Text);
        if (Written.Count == 0)
        {
            again.Text.Should().Be(Text);
        }
    }
}
