using Microsoft.AspNetCore.Http;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>A request that cannot be served as it is, with what would be right.</summary>
internal sealed class RefusedException(int status, string title, string detail) : InvalidOperationException(detail)
{
    public int Status => status;

    public string Title => title;

    public static RefusedException NoSuchArgument(string name) =>
        new(StatusCodes.Status404NotFound, "Argument not found", $"Argument '{Shown(name)}' does not exist. See the list of arguments.");

    public static RefusedException NoSuchElement(string message) => new(StatusCodes.Status404NotFound, "Element not found", message);

    public static RefusedException NoSuchSheet(string name, IEnumerable<string> names) =>
        new(StatusCodes.Status404NotFound, "Sheet not found", $"Sheet '{Shown(name)}' does not exist. The sheets are {Shown(string.Join(", ", names))}.");

    public static RefusedException Query(string name, string value, string right) =>
        new(StatusCodes.Status400BadRequest, "Invalid query parameter", $"'{Shown(value)}' is not a value of {name}. It is {right}.");

    public static RefusedException Body(string detail) => new(StatusCodes.Status400BadRequest, "Invalid request body", detail);

    public static RefusedException Changes(string title, string detail) => new(StatusCodes.Status422UnprocessableEntity, title, detail);

    // What was asked is said back, but not at any length.
    public static string Shown(string text) => text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 100), "...");
}
