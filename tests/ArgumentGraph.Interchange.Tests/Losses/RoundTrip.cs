namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>An argument written in a format and read again.</summary>
/// <param name="Bytes">What was written.</param>
/// <param name="Written">What writing lost.</param>
/// <param name="Reading">What was read from it.</param>
internal sealed record RoundTrip(byte[] Bytes, ValueList<Loss> Written, FormatReading Reading)
{
    public IEnumerable<Loss> Losses => Written.Concat(Reading.Losses);

    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public static RoundTrip Of(Argument argument, ArgumentFormat format)
    {
        using var stream = new MemoryStream();
        ValueList<Loss> written = ArgumentFormats.Write(argument, stream, format);
        byte[] bytes = stream.ToArray();
        stream.Position = 0;
        return new RoundTrip(bytes, written, ArgumentFormats.Read(stream, format));
    }
}
