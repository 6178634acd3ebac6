// A task of the build: drops from a documentation file what its assembly does not show to others.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Keeps the comments of public and protected members of visible types, and drops all others. A comment that refers to something that is dropped is an error.</summary>
public sealed class PublicDocumentation : Task
{
    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; }

    /// <summary>Its documentation file, which is rewritten.</summary>
    [Required]
    public string Documentation { get; set; }

    public override bool Execute()
    {
        HashSet<string> visible;
        using (FileStream stream = File.OpenRead(Assembly))
        using (var file = new PEReader(stream))
        {
            visible = new HashSet<string>(new VisibleMembers(file.GetMetadataReader()).Names(), StringComparer.Ordinal);
        }

        XDocument document = XDocument.Load(Documentation, LoadOptions.PreserveWhitespace);
        XElement members = document.Root.Element("members");
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        int kept = 0;
        foreach (XElement member in members.Elements("member").ToArray())
        {
            string name = (string)member.Attribute("name");
            if (visible.Contains(name))
            {
                kept++;
                continue;
            }

            dropped.Add(name);
            if (member.PreviousNode is XText space)
            {
                space.Remove();
            }

            member.Remove();
        }

        if (kept == 0)
        {
            Log.LogError("{0} documents no public member; expected some.", Documentation);
        }

        foreach (XAttribute reference in members.Descendants().Attributes("cref").Where(reference => dropped.Contains(reference.Value)))
        {
            string name = (string)reference.Parent.AncestorsAndSelf("member").First().Attribute("name");
            Log.LogError("The documentation of {0} refers to {1}, which is not public.", name, reference.Value);
        }

        if (!Log.HasLoggedErrors)
        {
            document.Save(Documentation, SaveOptions.DisableFormatting);
            Log.LogMessage(MessageImportance.Low, "{0}: kept {1} members, dropped {2}.", Documentation, kept, dropped.Count);
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>The members of an assembly that others see, named as documentation files name them.</summary>
    private sealed class VisibleMembers
    {
        private readonly MetadataReader _metadata;
        private readonly ParameterNames _parameters = new ParameterNames();

        public VisibleMembers(MetadataReader metadata) => _metadata = metadata;

        public IEnumerable<string> Names()
        {
            foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions.Where(IsVisible))
            {
                TypeDefinition type = _metadata.GetTypeDefinition(handle);
                string owner = ParameterNames.Of(_metadata, handle);
                yield return "T:" + owner;
                foreach (string member in MembersOf(type))
                {
                    yield return member.Insert(2, owner + ".");
                }
            }
        }

        private IEnumerable<string> MembersOf(TypeDefinition type)
        {
            foreach (FieldDefinition field in type.GetFields().Select(_metadata.GetFieldDefinition))
            {
                if (IsVisible((int)(field.Attributes & FieldAttributes.FieldAccessMask)))
                {
                    yield return "F:" + _metadata.GetString(field.Name);
                }
            }

            foreach (MethodDefinition method in type.GetMethods().Select(_metadata.GetMethodDefinition).Where(IsVisible))
            {
                string name = _metadata.GetString(method.Name).Replace('.', '#');
                MethodSignature<string> signature = method.DecodeSignature(_parameters, null);
                string arity = signature.GenericParameterCount > 0 ? "``" + signature.GenericParameterCount : "";
                string result = name == "op_Implicit" || name == "op_Explicit" ? "~" + signature.ReturnType : "";
                yield return "M:" + name + arity + Parameters(signature) + result;
            }

            foreach (PropertyDefinition property in type.GetProperties().Select(_metadata.GetPropertyDefinition))
            {
                PropertyAccessors accessors = property.GetAccessors();
                if (IsVisible(accessors.Getter) || IsVisible(accessors.Setter))
                {
                    yield return "P:" + _metadata.GetString(property.Name).Replace('.', '#') + Parameters(property.DecodeSignature(_parameters, null));
                }
            }

            foreach (EventDefinition raised in type.GetEvents().Select(_metadata.GetEventDefinition))
            {
                if (IsVisible(raised.GetAccessors().Adder))
                {
                    yield return "E:" + _metadata.GetString(raised.Name).Replace('.', '#');
                }
            }
        }

        private static string Parameters(MethodSignature<string> signature) =>
            signature.ParameterTypes.IsEmpty ? "" : "(" + string.Join(",", signature.ParameterTypes) + ")";

        private bool IsVisible(TypeDefinitionHandle handle)
        {
            TypeDefinition type = _metadata.GetTypeDefinition(handle);
            switch (type.Attributes & TypeAttributes.VisibilityMask)
            {
                case TypeAttributes.Public:
                    return true;
                case TypeAttributes.NestedPublic:
                case TypeAttributes.NestedFamily:
                case TypeAttributes.NestedFamORAssem:
                    return IsVisible(type.GetDeclaringType());
                default:
                    return false;
            }
        }

        private bool IsVisible(MethodDefinitionHandle handle) => !handle.IsNil && IsVisible(_metadata.GetMethodDefinition(handle));

        private static bool IsVisible(MethodDefinition method) => IsVisible((int)(method.Attributes & MethodAttributes.MemberAccessMask));

        // Fields and methods are marked alike: public, protected, or protected internal.
        private static bool IsVisible(int access) =>
            access == (int)MethodAttributes.Public || access == (int)MethodAttributes.Family || access == (int)MethodAttributes.FamORAssem;
    }

    /// <summary>Types as the parameters of documented members name them.</summary>
    private sealed class ParameterNames : ISignatureTypeProvider<string, object>
    {
        public static string Of(MetadataReader metadata, TypeDefinitionHandle handle)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            string name = metadata.GetString(type.Name);
            return type.IsNested ? Of(metadata, type.GetDeclaringType()) + "." + name : InNamespace(metadata.GetString(type.Namespace), name);
        }

        private static string Of(MetadataReader metadata, TypeReferenceHandle handle)
        {
            TypeReference type = metadata.GetTypeReference(handle);
            string name = metadata.GetString(type.Name);
            return type.ResolutionScope.Kind == HandleKind.TypeReference
                ? Of(metadata, (TypeReferenceHandle)type.ResolutionScope) + "." + name
                : InNamespace(metadata.GetString(type.Namespace), name);
        }

        private static string InNamespace(string space, string name) => space.Length == 0 ? name : space + "." + name;

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(reader, handle);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(reader, handle);

        public string GetTypeFromSpecification(MetadataReader reader, object context, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, context);

        public string GetPrimitiveType(PrimitiveTypeCode code) => "System." + code;

        public string GetSZArrayType(string element) => element + "[]";

        public string GetArrayType(string element, ArrayShape shape) => element + "[" + string.Join(",", Enumerable.Repeat("0:", shape.Rank)) + "]";

        public string GetByReferenceType(string element) => element + "@";

        public string GetPointerType(string element) => element + "*";

        public string GetPinnedType(string element) => element;

        public string GetModifiedType(string modifier, string unmodified, bool isRequired) => unmodified;

        public string GetFunctionPointerType(MethodSignature<string> signature) => "=FUNC:" + signature.ReturnType;

        public string GetGenericTypeParameter(object context, int index) => "`" + index;

        public string GetGenericMethodParameter(object context, int index) => "``" + index;

        // Dictionary`2+Entry`0 of String and Int32 is Dictionary{System.String,System.Int32}.Entry: each part takes as many arguments as it declares.
        public string GetGenericInstantiation(string generic, ImmutableArray<string> arguments)
        {
            int used = 0;
            IEnumerable<string> parts = generic.Split('.').Select(part =>
            {
                int mark = part.IndexOf('`');
                if (mark < 0)
                {
                    return part;
                }

                int count = int.Parse(part.Substring(mark + 1), System.Globalization.CultureInfo.InvariantCulture);
                string own = string.Join(",", arguments.Skip(used).Take(count));
                used += count;
                return part.Substring(0, mark) + "{" + own + "}";
            });
            return string.Join(".", parts);
        }
    }
}
